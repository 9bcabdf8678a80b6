package org.tidewaiter.rule.papercompany;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;

/** Says what signs were found; a sign of which no record tells is left to the missing facts. */
final class SignLines {

    private SignLines() {}

    /** One line a sign that was tried. */
    static List<Evidence> of(List<Sign> signs) {
        List<Evidence> lines = new ArrayList<>();
        for (Sign sign : signs) {
            if (sign.trials() > 0) {
                Map<String, Object> facts = Map.of("trials", (long) sign.trials());
                lines.add(
                        Evidence.of(
                                kind(sign.kind()),
                                sign.hits(),
                                sign.expected(),
                                "firms",
                                sign.weight(),
                                new Phrase("papercompany.sign." + kind(sign.kind()), facts)));
            }
        }
        return lines;
    }

    /** The kind of the evidence line, such as {@code shared-contact}. */
    static String kind(Sign.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sum of all weights, in log10 units. */
    static double weight(List<Sign> signs) {
        double sum = 0;
        for (Sign sign : signs) {
            sum += sign.weight();
        }
        return sum;
    }

    /** Whether anything but the shared building supports the suspicion. */
    static boolean support(List<Sign> signs) {
        return signs.stream()
                .filter(sign -> sign.kind() != Sign.Kind.EXCLUSIVE)
                .filter(sign -> sign.kind() != Sign.Kind.VALUE_OFF)
                .anyMatch(Sign::supports);
    }
}
