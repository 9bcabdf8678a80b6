package org.tidewaiter.workbench.records;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.workbench.desk.Words;

/** Asks where the records are, and says at once whether anybody here can read that. */
final class LocationPage extends WizardPage {

    private static final int HINT_WIDTH = 420;
    private static final int HINT_HEIGHT = 48;

    private Kind kind = Kind.FOLDER;
    private String location = "";
    private @Nullable Combo field;
    private @Nullable Label help;
    private @Nullable Button browse;

    LocationPage() {
        super("location");
        setTitle(Words.say("import.title"));
        setDescription(Words.say("import.description"));
        setPageComplete(false);
    }

    /** What was chosen. */
    String location() {
        return location;
    }

    /** Offers it the next time. */
    void keep() {
        LocationHistory.add(location);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
        for (Kind each : Kind.values()) {
            Button button = new Button(area, SWT.RADIO);
            button.setText(each.title());
            button.setSelection(each == kind);
            button.addSelectionListener(
                    SelectionListener.widgetSelectedAdapter(event -> choose(each)));
            GridDataFactory.fillDefaults().span(3, 1).applyTo(button);
        }
        help = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .hint(HINT_WIDTH, HINT_HEIGHT)
                .grab(true, false)
                .applyTo(help);
        new Label(area, SWT.NONE).setText(Words.say("import.location"));
        field = new Combo(area, SWT.DROP_DOWN);
        field.setItems(LocationHistory.all().toArray(String[]::new));
        field.addModifyListener(event -> check());
        GridDataFactory.fillDefaults().grab(true, false).hint(HINT_WIDTH, -1).applyTo(field);
        browse = new Button(area, SWT.PUSH);
        browse.setText(Words.say("import.browse"));
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
        setControl(area);
        choose(kind);
    }

    private void choose(Kind chosen) {
        boolean example = field != null && field.getText().equals(kind.example());
        kind = chosen;
        if (help == null || field == null || browse == null) {
            return;
        }
        help.setText(chosen.help());
        browse.setEnabled(chosen != Kind.WORLD && chosen != Kind.OTHER);
        if (example) {
            field.setText(chosen.example());
        }
        check();
    }

    private void browse() {
        String chosen =
                switch (kind) {
                    case FOLDER -> new DirectoryDialog(getShell()).open();
                    case DATABASE -> file("*.jdbc.json");
                    case MESSAGES -> messages();
                    case WORLD, OTHER -> null;
                };
        if (chosen != null && field != null) {
            field.setText(chosen);
        }
    }

    private @Nullable String messages() {
        String folder = new DirectoryDialog(getShell()).open();
        return folder == null ? null : Kind.MESSAGES.example() + folder;
    }

    private @Nullable String file(String pattern) {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {pattern, "*"});
        return dialog.open();
    }

    private void check() {
        location = field == null ? "" : field.getText().strip();
        boolean readable = !location.isEmpty() && !OpenRecords.sources(location).isEmpty();
        setErrorMessage(
                location.isEmpty() || readable
                        ? null
                        : Words.say("import.nobody." + kind.name(), location));
        setPageComplete(readable);
    }
}
