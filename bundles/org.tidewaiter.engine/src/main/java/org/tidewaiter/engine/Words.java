package org.tidewaiter.engine;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the engine says of settings, in one language; never in that of the machine. Immutable. */
final class Words {

    private final ResourceBundle bundle;

    /** The words of a language, English where it has none. */
    Words(Locale locale) {
        bundle =
                ResourceBundle.getBundle(
                        "org.tidewaiter.engine.l10n.messages",
                        locale,
                        Words.class.getClassLoader(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Whether there is a text in this language or in English. */
    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** A text with its facts. */
    String say(String key, String... facts) {
        return MessageFormat.format(bundle.getString(key), (Object[]) facts);
    }
}
