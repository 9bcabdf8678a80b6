package org.tidewaiter.workbench.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.casework.SnoozeOrder;
import org.tidewaiter.workbench.desk.Words;

/** Asks how long, and why, a subject's findings of one rule are left out of the worklist. */
final class SnoozeDialog extends TitleAreaDialog {

    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 365;

    private final FindingRef ref;
    private @Nullable Spinner days;
    private @Nullable Text reason;
    private int chosenDays = DEFAULT_DAYS;
    private String why = "";

    SnoozeDialog(Shell shell, FindingRef ref) {
        super(shell);
        this.ref = ref;
    }

    /** The order; empty if it was called off. */
    Optional<SnoozeOrder> ask(String officer) {
        return open() == Window.OK
                ? Optional.of(
                        new SnoozeOrder(
                                ref.party(),
                                ref.rule(),
                                Instant.now().plus(Duration.ofDays(chosenDays)),
                                why,
                                officer))
                : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Words.say("snooze.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(ref.name());
        setMessage(Words.say("snooze.message"));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        new Label(area, SWT.NONE).setText(Words.say("snooze.days"));
        days = new Spinner(area, SWT.BORDER);
        days.setValues(DEFAULT_DAYS, 1, MOST_DAYS, 0, 1, 30);
        new Label(area, SWT.NONE).setText(Words.say("snooze.reason"));
        reason = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
        reason.addModifyListener(event -> check());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Words.say("snooze.do"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        boolean given = reason != null && !reason.getText().isBlank();
        getButton(IDialogConstants.OK_ID).setEnabled(given);
    }

    @Override
    protected void okPressed() {
        chosenDays = days == null ? DEFAULT_DAYS : days.getSelection();
        why = reason == null ? "" : reason.getText().strip();
        super.okPressed();
    }
}
