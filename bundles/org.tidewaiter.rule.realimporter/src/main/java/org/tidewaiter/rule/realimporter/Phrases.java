package org.tidewaiter.rule.realimporter;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The templates of this bundle. */
final class Phrases {

    private static final String NAME = "org.tidewaiter.rule.realimporter.l10n.messages";

    private Phrases() {}

    /** Those of a language, else English; never those of the machine's own language. */
    static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(
                NAME,
                locale,
                Phrases.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
