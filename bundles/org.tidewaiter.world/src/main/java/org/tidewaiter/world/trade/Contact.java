package org.tidewaiter.world.trade;

import java.util.Locale;
import org.tidewaiter.world.chance.Dice;

/**
 * How a firm is reached.
 *
 * @param representative the host's key of a person
 */
record Contact(String phone, String email, String representative) {

    private static final String[] FREE_MAIL = {"mail-box.example", "post-free.example"};

    /** The contact of a firm abroad; a third use a free mail service. */
    static Contact abroad(Country country, String name, String person, Dice dice) {
        String phone = "+" + country.dial() + "-" + (10 + dice.below(90)) + "-" + digits(8, dice);
        return new Contact(phone, mail(name, country.code(), dice), person);
    }

    /** The contact of a Korean firm. */
    static Contact korean(String name, String person, Dice dice) {
        String area = dice.pick("02", "031", "032", "051", "053", "055", "010", "010");
        return new Contact(
                area + "-" + digits(4, dice) + "-" + digits(4, dice),
                mail(name, "kr", dice),
                person);
    }

    private static String mail(String name, String domain, Dice dice) {
        StringBuilder stem = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z' && stem.length() < 10) {
                stem.append(c);
            }
        }
        stem.append(dice.below(1000));
        return dice.chance(0.33)
                ? stem + "@" + dice.pick(FREE_MAIL)
                : dice.pick("sales", "info", "trade")
                        + "@"
                        + stem
                        + ".example."
                        + domain.toLowerCase(Locale.ROOT);
    }

    private static String digits(int count, Dice dice) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + dice.below(10)));
        }
        return digits.toString();
    }
}
