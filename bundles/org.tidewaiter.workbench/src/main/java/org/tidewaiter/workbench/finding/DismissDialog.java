package org.tidewaiter.workbench.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.DismissalReason;
import org.tidewaiter.workbench.desk.Words;

/** Asks why a finding is dismissed: without a reason it is not. */
final class DismissDialog extends TitleAreaDialog {

    private static final List<DismissalReason> REASONS =
            Stream.of(DismissalReason.values())
                    .filter(reason -> reason != DismissalReason.RECORD_EXPIRED)
                    .toList();
    private static final int NOTE_HEIGHT = 60;
    private static final int LONGEST_NOTE = 4_000;

    private final String name;
    private @Nullable DismissalReason reason;
    private @Nullable Text note;
    private String noted = "";

    DismissDialog(Shell shell, String name) {
        super(shell);
        this.name = name;
    }

    /** The decision; empty if it was called off. */
    Optional<Decision> ask(String officer) {
        return open() == Window.OK && reason != null
                ? Optional.of(Decision.dismissed(reason, noted, officer))
                : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Words.say("dismiss.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(name);
        setMessage(Words.say("dismiss.message"));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        for (DismissalReason each : REASONS) {
            Button button = new Button(area, SWT.RADIO);
            button.setText("&" + (REASONS.indexOf(each) + 1) + "  " + Words.CASES.reason(each));
            button.addSelectionListener(
                    SelectionListener.widgetSelectedAdapter(event -> choose(each)));
        }
        new Label(area, SWT.NONE).setText(Words.say("dismiss.note"));
        note = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP);
        note.setTextLimit(LONGEST_NOTE);
        GridDataFactory.fillDefaults().grab(true, true).hint(-1, NOTE_HEIGHT).applyTo(note);
        return area;
    }

    private void choose(DismissalReason chosen) {
        reason = chosen;
        getButton(IDialogConstants.OK_ID).setEnabled(true);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Words.say("dismiss.do"), true)
                .setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        noted = note == null ? "" : note.getText().strip();
        super.okPressed();
    }
}
