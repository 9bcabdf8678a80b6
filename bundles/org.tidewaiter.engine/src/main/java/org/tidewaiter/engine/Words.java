package org.tidewaiter.engine;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the engine says of settings, in one language; never in that of the machine. Immutable. */
final class Words {

    /** As many as any number of type double has. */
    private static final int MOST_DECIMALS = 1_074;

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

    /** A number as people write it: grouped, with all its decimals, without an exponent. */
    String number(double value) {
        NumberFormat format = NumberFormat.getInstance(bundle.getLocale());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(BigDecimal.valueOf(value));
    }

    /** A text with its facts. */
    String say(String key, String... facts) {
        return MessageFormat.format(bundle.getString(key), (Object[]) facts);
    }
}
