package org.tidewaiter.data.edifact;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a booking can be reached, as one text to be hashed: the digits of a mobile telephone, else of
 * another, else an address of mail, else a postal address.
 *
 * <p>Used by one thread.
 */
final class Contact {

    private static final int FEWEST_DIGITS = 7;
    private static final int COUNTRY = 5;
    private static final int TELEPHONE = 7;
    private static final int SERVICE_TEXT = 8;

    /** The codes of contact (AIRIMP): mobile, home, business, mail, any telephone. */
    private static final Pattern REACHED = Pattern.compile("\\bCTC ?([MHBEP]) (.+)");

    /** What may follow a number: a slash and a language, or a dash and the passenger's number. */
    private static final Pattern AFTER_NUMBER =
            Pattern.compile("(?<=\\d) ?(?:/|-\\d(?!\\d)|-\\d\\d?\\.\\d).*");

    private String mobile = "";
    private String telephone = "";
    private String mail = "";
    private String address = "";
    private String country = "";

    /** Takes an ADD, an IFT or an SSR. */
    void take(Segment segment) {
        switch (segment.tag()) {
            case "ADD" -> address(segment);
            case "IFT" -> {
                if (segment.text(1, 1).equals("28")) {
                    said(segment.text(2));
                }
            }
            default -> said(segment.text(1) + " " + segment.text(1, SERVICE_TEXT));
        }
    }

    private void address(Segment add) {
        if (country.isEmpty()) {
            country = add.text(2, COUNTRY);
        }
        telephone(add.text(2, TELEPHONE));
        if (address.isEmpty()) {
            String whole = String.join(" ", add.components(2).stream().skip(1).toList());
            address = whole.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        }
    }

    private void said(String text) {
        Matcher reached = REACHED.matcher(text.toUpperCase(Locale.ROOT));
        if (!reached.find()) {
            return;
        }
        String number = AFTER_NUMBER.matcher(reached.group(2)).replaceFirst("");
        switch (reached.group(1)) {
            case "E" -> mail = mail.isEmpty() ? reached.group(2).strip() : mail;
            case "M" -> mobile = mobile.isEmpty() ? digits(number) : mobile;
            default -> telephone(number);
        }
    }

    private void telephone(String text) {
        telephone = telephone.isEmpty() ? digits(text) : telephone;
    }

    /** The digits of a telephone, empty if they are too few for one. */
    private static String digits(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.length() < FEWEST_DIGITS ? "" : digits;
    }

    /** The text to hash, empty if nothing is known. */
    String text() {
        if (!mobile.isEmpty() || !telephone.isEmpty()) {
            return "tel:" + (mobile.isEmpty() ? telephone : mobile);
        }
        if (!mail.isEmpty()) {
            return "mailto:" + mail;
        }
        return address.isEmpty() ? "" : "at:" + address;
    }

    /** The country of the address, empty if not known. */
    String country() {
        return country;
    }
}
