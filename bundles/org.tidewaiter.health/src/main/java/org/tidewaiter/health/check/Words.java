package org.tidewaiter.health.check;

import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** What checks say, in one language; English where a language has no words. Immutable. */
final class Words {

    static final Words ENGLISH = new Words(Locale.ENGLISH);

    private final ResourceBundle bundle;

    Words(Locale locale) {
        bundle =
                ResourceBundle.getBundle(
                        "org.tidewaiter.health.l10n.messages",
                        locale,
                        Words.class.getClassLoader(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String say(Sentence sentence) {
        Object[] facts =
                sentence.facts().stream()
                        .map(fact -> fact instanceof Sentence part ? say(part) : fact)
                        .toArray();
        // the numbers of both languages look alike
        return String.format(Locale.ROOT, bundle.getString(sentence.key()), facts);
    }

    /** All in one line. */
    String say(Collection<Sentence> sentences) {
        return sentences.stream()
                .map(this::say)
                .collect(Collectors.joining(bundle.getString("between")));
    }
}
