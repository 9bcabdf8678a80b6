package org.tidewaiter.workbench.desk;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

/** A page of titled sections of texts in columns, which scrolls; all wrap, so that none is cut. */
public final class Sections {

    private static final int GAP = 16;

    private final FormToolkit toolkit;
    private final ScrolledForm form;

    /** An empty page; it ends with its parent. */
    public Sections(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        parent.addDisposeListener(gone -> toolkit.dispose());
        form = toolkit.createScrolledForm(parent);
        form.getBody().setLayout(new TableWrapLayout());
    }

    /** The whole of it. */
    public Control control() {
        return form;
    }

    /** What takes the keys. */
    public Control focus() {
        return form.getBody();
    }

    /** Takes everything off the page. */
    public void clear() {
        for (Control old : form.getBody().getChildren()) {
            old.dispose();
        }
        form.reflow(true);
    }

    /** Shows what was added, from the top. */
    public void show() {
        form.reflow(true);
        form.setOrigin(0, 0);
    }

    /** Adds a section, to whose table texts are added row by row. */
    public Composite section(String title, int columns) {
        Section section = toolkit.createSection(form.getBody(), Section.TITLE_BAR);
        section.setText(title);
        section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        Composite table = toolkit.createComposite(section);
        TableWrapLayout layout = new TableWrapLayout();
        layout.numColumns = columns;
        layout.horizontalSpacing = GAP;
        table.setLayout(layout);
        section.setClient(table);
        return table;
    }

    /** Adds a text that takes what is left of the width. */
    public Label wide(Composite table, String text) {
        return text(table, text, TableWrapData.FILL_GRAB);
    }

    /** Adds a text that is as wide as it must be. */
    public Label narrow(Composite table, String text) {
        return text(table, text, TableWrapData.LEFT);
    }

    private Label text(Composite table, String text, int align) {
        Label label = toolkit.createLabel(table, text, SWT.WRAP);
        label.setLayoutData(new TableWrapData(align));
        return label;
    }

    /** Adds a text that does something. */
    public void link(Composite table, String text, Runnable act) {
        Hyperlink link = toolkit.createHyperlink(table, text, SWT.NONE);
        link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> act.run()));
    }
}
