package org.tidewaiter.rule.papercompany;

import java.util.Locale;
import java.util.ResourceBundle;

/** The templates of the rule and of its lawful reasons. */
final class Phrases {

    private static final String BASE = "org.tidewaiter.rule.papercompany.l10n.messages";

    private Phrases() {}

    /** The templates in a language, or else in English. */
    static ResourceBundle of(Locale locale) {
        return ResourceBundle.getBundle(
                BASE,
                locale,
                Phrases.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
