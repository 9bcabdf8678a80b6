package org.tidewaiter.world.trade;

import java.util.Locale;
import org.tidewaiter.world.chance.Dice;

/** How people write addresses and names: short forms, capitals, lost points, slips of the pen. */
final class Spelling {

    private static final String[][] SHORT = {
        {" Road", " Rd."},
        {" Street", " St."},
        {" Avenue", " Ave"},
        {" Building", " Bldg"},
        {"Room ", "Rm "},
        {"No. ", ""},
        {"Booth ", "Shop No. "},
        {" District", " Dist."},
        {"International", "Int'l"},
        {"Centre", "Center"},
        {"strasse", "str."},
        {"P.O. Box", "PO BOX"},
    };
    private static final String[][] FORMS = {
        {"CO., LTD", "CO LTD"},
        {"CO., LTD", "CO.,LTD."},
        {"CO., LTD", "COMPANY LIMITED"},
        {"LIMITED", "LTD"},
        {" & ", " AND "},
        {"IMPORT & EXPORT", "IMP & EXP"},
        {"TRADING", "TRDG"},
    };

    private Spelling() {}

    /** An address as somebody happened to write it. */
    static String of(String address, Dice dice) {
        String text = address;
        double haste = dice.chance(0.5) ? 0.8 : 0.05;
        for (String[] pair : SHORT) {
            if (dice.chance(haste)) {
                text = text.replace(pair[0], pair[1]);
            }
        }
        if (dice.chance(0.05)) {
            text = slip(text, dice);
        }
        return dice.chance(0.45) ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** The name of a firm as somebody happened to write it. */
    static String ofName(String name, Dice dice) {
        String text = name;
        for (String[] pair : FORMS) {
            if (dice.chance(0.25)) {
                text = text.replace(pair[0], pair[1]);
            }
        }
        if (dice.chance(0.03)) {
            text = slip(text, dice);
        }
        return dice.chance(0.2) ? text.replace(".", "").replace(",", "") : text;
    }

    /** Two letters in the wrong order. */
    private static String slip(String text, Dice dice) {
        int at = dice.below(Math.max(1, text.length() - 1));
        if (at + 2 > text.length()
                || !Character.isLetter(text.charAt(at))
                || !Character.isLetter(text.charAt(at + 1))) {
            return text;
        }
        return text.substring(0, at)
                + text.charAt(at + 1)
                + text.charAt(at)
                + text.substring(at + 2);
    }
}
