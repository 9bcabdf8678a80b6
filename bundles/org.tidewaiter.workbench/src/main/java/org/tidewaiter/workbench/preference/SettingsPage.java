package org.tidewaiter.workbench.preference;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.SignedIn;
import org.tidewaiter.workbench.desk.Words;

/** A page made from a description: a field an attribute, checked as it is typed. */
final class SettingsPage extends PreferencePage {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 360;

    private final Described described;
    private final Map<AttributeDefinition, SettingField> fields = new LinkedHashMap<>();

    private @Nullable Label wrong;

    SettingsPage(Described described) {
        this.described = described;
    }

    @Override
    protected Control createContents(Composite parent) {
        // the page sets the layout data of what is returned, and with it would forget the height
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        wrong = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().hint(WIDTH, -1).grab(true, false).applyTo(wrong);
        ScrolledComposite scroll = new ScrolledComposite(page, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(scroll);
        Composite area = area(scroll);
        scroll.setContent(area);
        scroll.addListener(
                SWT.Resize,
                event ->
                        scroll.setMinSize(
                                area.computeSize(scroll.getClientArea().width, SWT.DEFAULT)));
        check();
        return page;
    }

    private Composite area(Composite scroll) {
        Composite area = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).applyTo(area);
        Optional<ObjectClassDefinition> definition = described.definition();
        Optional<ConfigurationAdmin> admin = HostServices.configurations();
        if (definition.isEmpty() || admin.isEmpty()) {
            wide(area, Words.say("settings.gone"));
        } else {
            fill(area, definition.get(), admin.get());
        }
        return area;
    }

    private void fill(Composite area, ObjectClassDefinition definition, ConfigurationAdmin admin) {
        boolean may = SignedIn.may(Role.ADMINISTRATOR);
        wide(area, definition.getDescription());
        if (!may) {
            wide(area, Words.say("settings.notForYou"));
        }
        Map<String, String> set = Map.of();
        try {
            set = Settings.read(admin, described.pid());
        } catch (IOException e) {
            Problems.log("settings could not be read", e);
            wide(area, Problems.message(e));
            may = false;
        }
        for (AttributeDefinition attribute :
                definition.getAttributeDefinitions(ObjectClassDefinition.ALL)) {
            SettingField field =
                    SettingField.of(area, attribute, set.get(attribute.getID()), this::check);
            field.enable(may);
            fields.put(attribute, field);
            wide(area, Objects.requireNonNullElse(attribute.getDescription(), ""));
        }
        if (!may) {
            noDefaultAndApplyButton();
        }
    }

    private static void wide(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, -1).grab(true, false).applyTo(label);
    }

    /** Says what is wrong with the first field that is; nothing is kept before all are right. */
    private void check() {
        String problem = null;
        for (Map.Entry<AttributeDefinition, SettingField> each : fields.entrySet()) {
            String said = Settings.problem(each.getKey(), each.getValue().text());
            problem = problem == null ? said : problem;
        }
        setErrorMessage(problem);
        setValid(problem == null);
        // the head of a page has one line, and may cut it
        if (wrong != null) {
            wrong.setText(problem == null ? "" : problem);
            wrong.getParent().layout(true);
        }
    }

    @Override
    protected void performDefaults() {
        fields.values().forEach(SettingField::reset);
        check();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        Map<AttributeDefinition, String> changed = new LinkedHashMap<>();
        fields.forEach(
                (attribute, field) -> {
                    if (field.changed()) {
                        changed.put(attribute, field.text());
                    }
                });
        Optional<ConfigurationAdmin> admin = HostServices.configurations();
        if (changed.isEmpty() || admin.isEmpty() || !SignedIn.may(Role.ADMINISTRATOR)) {
            return true;
        }
        try {
            Settings.write(admin.get(), described.pid(), changed);
            fields.values().forEach(SettingField::kept);
            return true;
        } catch (IOException e) {
            Problems.log("settings could not be kept", e);
            setErrorMessage(Problems.message(e));
            return false;
        }
    }
}
