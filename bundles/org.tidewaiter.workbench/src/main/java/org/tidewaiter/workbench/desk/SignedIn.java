package org.tidewaiter.workbench.desk;

import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Role;

/**
 * Who sits at this desk: whoever the operating system has proven, if the host knows an officer of
 * that name, else whoever has signed in here. The host is asked each time, so that a role that was
 * taken away is gone at once. Used by the thread of the display.
 */
public final class SignedIn {

    private static @Nullable String name;

    private SignedIn() {}

    /** The officer, if somebody is known. */
    public static Optional<Officer> officer() {
        String known = name == null ? System.getProperty("user.name", "") : name;
        return HostServices.officers().flatMap(officers -> officers.by(known));
    }

    /** Whether the officer may. */
    public static boolean may(Role role) {
        return officer().filter(one -> one.roles().contains(role)).isPresent();
    }

    /** The officer; asks for name and password where nobody is known. Empty if that is declined. */
    public static Optional<Officer> officer(Shell shell) {
        Optional<Officer> known = officer();
        if (known.isPresent() || HostServices.officers().isEmpty()) {
            return known;
        }
        SignInDialog dialog = new SignInDialog(shell);
        return dialog.signIn().map(SignedIn::as);
    }

    private static Officer as(Officer officer) {
        name = officer.id();
        News.tell(new News.RulesChanged());
        return officer;
    }
}
