package org.tidewaiter.workbench.preference;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.metatype.AttributeDefinition;

/** The field of one attribute: a box to tick for a truth, else a text. */
final class SettingField {

    private final Control control;
    private final Supplier<String> get;
    private final Consumer<String> put;
    private final String byDefault;
    private String before;

    private SettingField(
            Control control,
            Supplier<String> get,
            Consumer<String> put,
            String byDefault,
            String before) {
        this.control = control;
        this.get = get;
        this.put = put;
        this.byDefault = byDefault;
        this.before = before;
        put.accept(before);
        control.setData("org.tidewaiter.widget", "setting");
    }

    /**
     * A field.
     *
     * @param set what is set; none for the default
     * @param typed hears of every change
     */
    static SettingField of(
            Composite area, AttributeDefinition attribute, @Nullable String set, Runnable typed) {
        String[] defaults = attribute.getDefaultValue();
        String byDefault = defaults == null ? "" : String.join(", ", defaults);
        String value = set == null ? byDefault : set;
        SettingField field =
                attribute.getType() == AttributeDefinition.BOOLEAN
                        ? box(area, attribute, byDefault, value)
                        : line(area, attribute, byDefault, value);
        if (field.control instanceof Text text) {
            text.addModifyListener(event -> typed.run());
        } else if (field.control instanceof Button button) {
            button.addSelectionListener(
                    SelectionListener.widgetSelectedAdapter(event -> typed.run()));
        }
        return field;
    }

    private static SettingField box(
            Composite area, AttributeDefinition attribute, String byDefault, String value) {
        Button box = new Button(area, SWT.CHECK);
        box.setText(attribute.getName());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
        return new SettingField(
                box,
                () -> String.valueOf(box.getSelection()),
                text -> box.setSelection(Boolean.parseBoolean(text)),
                byDefault,
                value);
    }

    private static SettingField line(
            Composite area, AttributeDefinition attribute, String byDefault, String value) {
        new Label(area, SWT.NONE).setText(attribute.getName());
        Text line = new Text(area, SWT.BORDER);
        line.setData("org.tidewaiter.setting", attribute.getID());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return new SettingField(line, line::getText, line::setText, byDefault, value);
    }

    String text() {
        return get.get();
    }

    boolean changed() {
        return !text().equals(before);
    }

    /** What is in it now was kept. */
    void kept() {
        before = text();
    }

    void reset() {
        put.accept(byDefault);
    }

    void enable(boolean may) {
        control.setEnabled(may);
    }
}
