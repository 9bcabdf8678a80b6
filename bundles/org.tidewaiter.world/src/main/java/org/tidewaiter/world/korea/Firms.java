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

    private static final String[] HANGUL_SALES = {
        "무역", "상사", "통상", "물산", "코리아", "글로벌", "유통", "트레이딩", "인터내셔널", "푸드", "산업", "전자", "상회", "메디칼"
    };
    private static final String[] LATIN_SALES = {
        "TRADING", "INTERNATIONAL", "KOREA", "GLOBAL", "CORPORATION", "TRADE", "FOOD", "TECH"
    };

    private Firms() {}

    /** A firm that buys and sells, in Korean or Latin letters. */
    public static String merchant(Dice dice) {
        if (dice.chance(0.35)) {
            String more = dice.chance(0.5) ? dice.pick(LATIN) : "";
            return syllables(LATIN, dice) + more + " " + dice.pick(LATIN_SALES) + " CO., LTD";
        }
        String stem = syllables(HANGUL, dice) + (dice.chance(0.4) ? dice.pick(HANGUL) : "");
        String name = stem + dice.pick(HANGUL_SALES);
        return switch (dice.below(3)) {
            case 0 -> "(주)" + name;
            case 1 -> "주식회사 " + name;
            default -> name;
        };
    }

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
