package org.tidewaiter.world.trade;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.korea.City;

/**
 * An address in the country: a house on a road, perhaps a room in it. The roads are invented.
 *
 * @param centre the name of a building with many firms, empty for others
 * @param unit the room, empty if there is none
 */
record KoreanSeat(City city, int road, int house, String centre, int unit) {

    private static final int ROADS = 400;
    private static final int CENTRES = 12;
    private static final double IN_A_CENTRE = 0.12;
    private static final double SPREAD_DEGREES = 0.04;
    private static final long PLACE_SEED = 20;

    private static final String[] HANGUL = {
        "누", "담", "별", "솔", "찬", "늘", "온", "빛", "결", "샘", "윤", "봄", "해", "강", "들", "숲", "한", "새",
        "큰", "달"
    };
    private static final String[] LATIN = {
        "Nu", "Dam", "Byeol", "Sol", "Chan", "Neul", "On", "Bit", "Gyeol", "Saem", "Yun", "Bom",
        "Hae", "Gang", "Deul", "Sup", "Han", "Sae", "Keun", "Dal"
    };

    /** name, the same in Hangul, province in Hangul and Latin letters if it is in one. */
    private static final String TOWN_TABLE =
            """
            Seoul 서울특별시, Incheon 인천광역시, Suwon 수원시 경기도 Gyeonggi-do, Ansan 안산시 경기도 Gyeonggi-do,
            Hwaseong 화성시 경기도 Gyeonggi-do, Siheung 시흥시 경기도 Gyeonggi-do, Gimpo 김포시 경기도 Gyeonggi-do,
            Paju 파주시 경기도 Gyeonggi-do, Icheon 이천시 경기도 Gyeonggi-do, Pyeongtaek 평택시 경기도 Gyeonggi-do,
            Cheonan 천안시 충청남도 Chungcheongnam-do, Asan 아산시 충청남도 Chungcheongnam-do,
            Dangjin 당진시 충청남도 Chungcheongnam-do, Cheongju 청주시 충청북도 Chungcheongbuk-do,
            Eumseong 음성군 충청북도 Chungcheongbuk-do, Daejeon 대전광역시, Jeonju 전주시 전북특별자치도 Jeonbuk-do,
            Gunsan 군산시 전북특별자치도 Jeonbuk-do, Iksan 익산시 전북특별자치도 Jeonbuk-do, Gwangju 광주광역시,
            Mokpo 목포시 전라남도 Jeollanam-do, Yeosu 여수시 전라남도 Jeollanam-do,
            Gwangyang 광양시 전라남도 Jeollanam-do, Jinju 진주시 경상남도 Gyeongsangnam-do,
            Changwon 창원시 경상남도 Gyeongsangnam-do, Gimhae 김해시 경상남도 Gyeongsangnam-do, Busan 부산광역시,
            Yangsan 양산시 경상남도 Gyeongsangnam-do, Ulsan 울산광역시, Pohang 포항시 경상북도 Gyeongsangbuk-do,
            Gyeongju 경주시 경상북도 Gyeongsangbuk-do, Daegu 대구광역시, Gumi 구미시 경상북도 Gyeongsangbuk-do,
            Gimcheon 김천시 경상북도 Gyeongsangbuk-do, Andong 안동시 경상북도 Gyeongsangbuk-do,
            Wonju 원주시 강원특별자치도 Gangwon-do, Chuncheon 춘천시 강원특별자치도 Gangwon-do,
            Gangneung 강릉시 강원특별자치도 Gangwon-do, Donghae 동해시 강원특별자치도 Gangwon-do
            """;

    private static final Map<String, String[]> TOWNS = towns();

    /** Somewhere in a city. */
    static KoreanSeat in(City city, Dice dice) {
        int unit = dice.between(1, 15) * 100 + dice.between(1, 20);
        if (dice.chance(IN_A_CENTRE)) {
            int number = dice.below(CENTRES);
            return new KoreanSeat(city, 7 * number, 500 + number, "centre", unit);
        }
        return new KoreanSeat(
                city, dice.below(ROADS), dice.between(1, 300), "", dice.chance(0.5) ? unit : 0);
    }

    /** In Korean or Latin letters, as somebody happened to write it. */
    String text(Dice dice) {
        boolean room = unit > 0 && dice.chance(0.9);
        return dice.chance(0.75) ? hangul(room, dice.chance(0.5)) : latin(room);
    }

    private String hangul(boolean room, boolean spaced) {
        String[] town = town();
        StringBuilder text = new StringBuilder();
        if (town.length > 2) {
            text.append(town[2]).append(' ');
        }
        text.append(town[1]).append(' ').append(roadName(HANGUL)).append("로");
        text.append(spaced ? " " : "").append(lane()).append("번길 ").append(house);
        if (room) {
            text.append(", ").append(unit / 100).append("층 ").append(unit).append("호");
        }
        return centre.isEmpty() ? text.toString() : text + " (" + roadName(HANGUL) + "센터)";
    }

    private String latin(boolean room) {
        String[] town = town();
        StringBuilder text = new StringBuilder();
        if (room) {
            text.append(unit).append("-ho, ");
        }
        if (!centre.isEmpty()) {
            text.append(roadName(LATIN)).append(" Center, ");
        }
        text.append(house).append(", ").append(roadName(LATIN)).append("-ro ");
        text.append(lane()).append("beon-gil, ").append(town[0]);
        return town.length > 3 ? text + ", " + town[3] : text.toString();
    }

    /** Where it is; every room of a house is at the same place. */
    double latitude() {
        return city.latitude() + SPREAD_DEGREES * place().normal();
    }

    /** Where it is. */
    double longitude() {
        return city.longitude() + SPREAD_DEGREES * place().fork(1).normal();
    }

    private Dice place() {
        return new Dice(PLACE_SEED).fork(city.name()).fork(road).fork(house);
    }

    private int lane() {
        return 1 + road * 31 % 90;
    }

    private String roadName(String[] syllables) {
        String first = syllables[road % syllables.length];
        String second = syllables[road / syllables.length % syllables.length];
        return first + second.toLowerCase(Locale.ROOT);
    }

    private String[] town() {
        return TOWNS.getOrDefault(city.name(), new String[] {city.name(), city.name()});
    }

    private static Map<String, String[]> towns() {
        Map<String, String[]> towns = new HashMap<>();
        for (String row : TOWN_TABLE.split(",")) {
            String[] cells = row.strip().split(" ");
            towns.put(cells[0], cells);
        }
        return towns;
    }
}
