package org.tidewaiter.world.travel;

import org.tidewaiter.world.chance.Dice;

/** Names of nobody in particular, from syllables. */
final class Names {

    private static final String[] KOREAN_FAMILY = {
        "KIM", "LEE", "PARK", "CHOI", "JUNG", "KANG", "CHO", "YOON", "JANG", "LIM", "HAN", "OH",
        "SEO", "SHIN", "KWON", "HWANG", "AHN", "SONG", "RYU", "HONG", "JEON", "GO", "MOON", "YANG"
    };
    private static final String[] KOREAN_GIVEN = {
        "MIN", "SEO", "JI", "HYUN", "YOUNG", "SU", "JUN", "HEE", "JIN", "HO", "EUN", "KYUNG",
        "SANG", "WOO", "TAE", "HYE", "MI", "SUNG", "JAE", "YEON", "CHUL", "AH", "RIN", "GYU"
    };
    private static final String[] ONSETS = {
        "BA", "DE", "KO", "LU", "MI", "NA", "PE", "RO", "SA", "TI", "VU", "WE", "YO", "ZA", "HA",
        "CHE", "FI", "GU", "LO", "MA"
    };
    private static final String[] CODAS = {"", "N", "R", "L", "S", "M", "NG", "T"};

    private Names() {}

    static String family(String country, Dice dice) {
        return country.equals("KR") ? dice.pick(KOREAN_FAMILY) : word(dice, 2, 3);
    }

    static String given(String country, Dice dice) {
        if (country.equals("KR")) {
            return dice.pick(KOREAN_GIVEN) + " " + dice.pick(KOREAN_GIVEN);
        }
        return word(dice, 1, 3);
    }

    private static String word(Dice dice, int least, int most) {
        StringBuilder word = new StringBuilder();
        for (int i = dice.between(least, most); i > 0; i--) {
            word.append(dice.pick(ONSETS));
        }
        return word.append(dice.pick(CODAS)).toString();
    }
}
