package org.tidewaiter.data.edifact;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What carries: who, under which number.
 *
 * @param number without the carrier's code before it
 * @param mode AIR, SEA, RAIL, ROAD, or empty
 */
record Conveyance(String carrier, String number, String mode) {

    /** Where a message has not said yet. */
    static final Conveyance NONE = new Conveyance("", "", "");

    /** A flight: the designator of an airline (two or three signs), then up to four digits. */
    private static final Pattern FLIGHT =
            Pattern.compile("([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3})(\\d{1,4}[A-Z]?)");

    /** Code list 8067. */
    private static final Map<String, String> MODES =
            Map.of("1", "SEA", "2", "RAIL", "3", "ROAD", "4", "AIR");

    /** Of a TDT: {@code TDT+20+QQ827+mode++QQ}. */
    static Conveyance of(Segment tdt) {
        String number = tdt.text(2).toUpperCase(Locale.ROOT).replace(" ", "");
        String carrier = tdt.text(5).toUpperCase(Locale.ROOT);
        String mode = MODES.getOrDefault(tdt.text(3), "");
        Matcher flight = FLIGHT.matcher(number);
        if (!carrier.isEmpty() && number.startsWith(carrier)) {
            number = number.substring(carrier.length());
        } else if (carrier.isEmpty() && flight.matches()) {
            carrier = flight.group(1);
            number = flight.group(2);
            mode = mode.isEmpty() ? "AIR" : mode;
        }
        boolean airline = carrier.length() == 2 && mode.isEmpty();
        return new Conveyance(carrier, number, airline ? "AIR" : mode);
    }

    /** The number without leading zeros. */
    String plainNumber() {
        return number.replaceFirst("^0+(?=.)", "");
    }
}
