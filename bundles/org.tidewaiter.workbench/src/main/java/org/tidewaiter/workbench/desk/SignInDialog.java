package org.tidewaiter.workbench.desk;

import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Officer;

/** Asks for name and password where the operating system has proven nobody whom the host knows. */
final class SignInDialog extends TitleAreaDialog {

    private @Nullable Text name;
    private @Nullable Text password;
    private Optional<Officer> officer = Optional.empty();

    SignInDialog(Shell shell) {
        super(shell);
    }

    /** Shows it; empty if it was closed without an officer. */
    Optional<Officer> signIn() {
        open();
        return officer;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Words.say("signIn.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Words.say("signIn.title"));
        setMessage(Words.say("signIn.message"));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        name = field(area, "signIn.name", SWT.BORDER);
        password = field(area, "signIn.password", SWT.BORDER | SWT.PASSWORD);
        return area;
    }

    private static Text field(Composite area, String key, int style) {
        new Label(area, SWT.NONE).setText(Words.say(key));
        Text text = new Text(area, style);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Words.say("signIn.do"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        String given = name == null ? "" : name.getText();
        String secret = password == null ? "" : password.getText();
        officer = HostServices.officers().flatMap(all -> all.authenticate(given, secret));
        if (officer.isPresent()) {
            super.okPressed();
        } else {
            setErrorMessage(Words.say("signIn.wrong"));
        }
    }
}
