package org.tidewaiter.web.rest;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.tidewaiter.casework.CaseTitles;

/** The words of the interface itself, in one language; English where a language has none. */
final class Texts {

    private static final String BASE = "org.tidewaiter.web.l10n.messages";

    private final ResourceBundle bundle;
    private final CaseTitles cases;

    Texts(Locale locale) {
        cases = new CaseTitles(locale);
        bundle =
                ResourceBundle.getBundle(
                        BASE,
                        locale,
                        Texts.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The word for a value of an enumeration or a code; the code itself where there is none. */
    String title(String family, Object code) {
        try {
            return bundle.getString(family + "." + code);
        } catch (MissingResourceException e) {
            return String.valueOf(code);
        }
    }

    /** The words of casework. */
    CaseTitles cases() {
        return cases;
    }

    /** A text. */
    String say(String key) {
        return bundle.getString(key);
    }
}
