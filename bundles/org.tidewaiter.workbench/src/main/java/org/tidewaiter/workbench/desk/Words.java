package org.tidewaiter.workbench.desk;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.core.runtime.Platform;
import org.tidewaiter.casework.CaseTitles;

/** What the plug-in says, in the language of the workbench; English where it has no words. */
public final class Words {

    /** The language of the workbench. */
    public static final Locale LOCALE = Locale.forLanguageTag(Platform.getNL().replace('_', '-'));

    /** What statuses, reasons, acts and outcomes are called. */
    public static final CaseTitles CASES = new CaseTitles(LOCALE);

    private static final int MOST_DECIMALS = 15;

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle(
                    "org.tidewaiter.workbench.l10n.words",
                    LOCALE,
                    Words.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    /** A value as people write it: a number with all its decimals and no exponent. */
    public static String value(Object value) {
        if (!(value instanceof Number number)) {
            return String.valueOf(value);
        }
        NumberFormat format = NumberFormat.getInstance(LOCALE);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /** The sentence of a key with its gaps {@code {0}}, {@code {1}} filled. */
    public static String say(String key, Object... gaps) {
        String sentence = BUNDLE.getString(key);
        return gaps.length == 0 ? sentence : new MessageFormat(sentence, LOCALE).format(gaps);
    }
}
