package org.tidewaiter.world.korea;

import org.tidewaiter.world.chance.Dice;

/** Names of firms that are nobody's, from syllables. */
public final class Firms {

    private static final String[] HANGUL = {
        "누", "담", "루", "별", "솔", "찬", "휘", "늘", "온", "빛", "결", "샘", "터", "윤", "랑", "봄"
    };
    private static final String[] HANGUL_TRADES = {"정밀", "화학", "전자", "산업", "금속", "섬유", "식품"};
    private static final String[] LATIN = {
        "NU", "DAM", "RU", "BYEOL", "SOL", "CHAN", "HWI", "NEUL", "ON", "BIT", "GYEOL", "SAEM"
    };
    private static final String[] LATIN_TRADES = {
        "PRECISION", "CHEMICAL", "ELECTRONICS", "INDUSTRY", "METAL", "TEXTILE", "FOODS"
    };

    private Firms() {}

    /** A maker of goods, in Korean or Latin letters. */
    public static String maker(Dice dice) {
        if (dice.chance(0.6)) {
            return "(주)" + syllables(HANGUL, dice) + dice.pick(HANGUL_TRADES);
        }
        return syllables(LATIN, dice) + " " + dice.pick(LATIN_TRADES) + " CO., LTD";
    }

    /** A firm of some other trade. */
    public static String other(String trade, Dice dice) {
        return syllables(LATIN, dice) + " " + trade;
    }

    private static String syllables(String[] of, Dice dice) {
        return dice.pick(of) + dice.pick(of) + dice.pick(of);
    }
}
