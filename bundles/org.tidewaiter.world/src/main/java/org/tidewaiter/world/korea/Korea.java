package org.tidewaiter.world.korea;

import java.util.ArrayList;
import java.util.List;

/** Cities and ports where they are, to about a kilometre. */
public final class Korea {

    /** name, latitude, longitude. */
    private static final String CITY_TABLE =
            """
            Seoul 37.57 126.98, Incheon 37.46 126.71, Suwon 37.26 127.03, Ansan 37.32 126.83,
            Hwaseong 37.20 126.83, Siheung 37.38 126.80, Gimpo 37.62 126.72, Paju 37.76 126.78,
            Icheon 37.27 127.44, Pyeongtaek 36.99 127.11, Cheonan 36.81 127.11, Asan 36.79 127.00,
            Dangjin 36.89 126.63, Cheongju 36.64 127.49, Eumseong 36.94 127.69, Daejeon 36.35 127.38,
            Jeonju 35.82 127.15, Gunsan 35.97 126.74, Iksan 35.95 126.96, Gwangju 35.16 126.85,
            Mokpo 34.81 126.39, Yeosu 34.76 127.66, Gwangyang 34.94 127.70, Jinju 35.18 128.11,
            Changwon 35.23 128.68, Gimhae 35.23 128.89, Busan 35.18 129.08, Yangsan 35.34 129.04,
            Ulsan 35.54 129.31, Pohang 36.02 129.34, Gyeongju 35.86 129.22, Daegu 35.87 128.60,
            Gumi 36.12 128.34, Gimcheon 36.14 128.11, Andong 36.57 128.73, Wonju 37.34 127.92,
            Chuncheon 37.88 127.73, Gangneung 37.75 128.88, Donghae 37.52 129.11
            """;

    /** UN/LOCODE, name, mode, latitude, longitude, services, customs office. */
    private static final String PORT_TABLE =
            """
            KRPUS Busan SEA 35.10 129.05 36 030, KRINC Incheon SEA 37.45 126.62 14 020,
            KRKAN Gwangyang SEA 34.91 127.68 12 061, KRPTK Pyeongtaek SEA 36.97 126.83 8 016,
            KRUSN Ulsan SEA 35.51 129.38 6 050, KRMOK Mokpo SEA 34.78 126.38 2 062,
            KRKPO Pohang SEA 36.03 129.38 3 052, KRMAS Masan SEA 35.19 128.58 2 080,
            KRICN Incheon-Airport AIR 37.46 126.44 40 040
            """;

    private Korea() {}

    /** Cities where goods are made and sold. */
    public static List<City> cities() {
        List<City> cities = new ArrayList<>();
        for (String[] words : table(CITY_TABLE)) {
            cities.add(new City(words[0], number(words[1]), number(words[2])));
        }
        return List.copyOf(cities);
    }

    /** Seaports, largest first, and the airport as the last. */
    public static List<Port> ports() {
        List<Port> ports = new ArrayList<>();
        for (String[] words : table(PORT_TABLE)) {
            ports.add(
                    new Port(
                            words[0],
                            words[1].replace('-', ' '),
                            words[2].equals("AIR"),
                            number(words[3]),
                            number(words[4]),
                            Integer.parseInt(words[5]),
                            words[6]));
        }
        return List.copyOf(ports);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static List<String[]> table(String text) {
        List<String[]> rows = new ArrayList<>();
        for (String row : text.split(",")) {
            rows.add(row.strip().split(" "));
        }
        return rows;
    }
}
