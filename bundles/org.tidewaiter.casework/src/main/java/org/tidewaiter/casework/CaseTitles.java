package org.tidewaiter.casework;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.tidewaiter.api.run.RuleOutcome;

/**
 * What statuses, reasons, acts and outcomes are called, in one language; in English where it has no
 * words. Immutable.
 */
public final class CaseTitles {

    private static final String BASE = "org.tidewaiter.casework.l10n.messages";

    private final ResourceBundle bundle;

    /** In a language. */
    public CaseTitles(Locale locale) {
        bundle =
                ResourceBundle.getBundle(
                        BASE,
                        locale,
                        CaseTitles.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Where the work on a finding stands. */
    public String status(Status status) {
        return title("status", status.name());
    }

    /** Why a finding was dismissed. */
    public String reason(DismissalReason reason) {
        return title("reason", reason.name());
    }

    /** What happened to a finding. */
    public String act(Step.Act act) {
        return title("act", act.name());
    }

    /** What an inspection brought. */
    public String found(InspectionResult.Found found) {
        return title("outcome", found.name());
    }

    /** How a rule ended. */
    public String outcome(RuleOutcome outcome) {
        return title("ran", outcome.name());
    }

    /** A newer bundle may know a code that has no words yet: the code itself then. */
    private String title(String family, String code) {
        try {
            return bundle.getString(family + "." + code);
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
