package org.tidewaiter.world.travel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The routes there are, most travelled first. Places are real, carriers and numbers invented. */
final class Atlas {

    /** code, country, offset of local time in minutes. */
    private static final String GATEWAYS =
            """
            ICN KR 540, GMP KR 540, PUS KR 540, CJU KR 540, TAE KR 540,
            KRPUS KR 540, KRINC KR 540, KRPTK KR 540,
            NRT JP 540, KIX JP 540, HND JP 540, FUK JP 540, CTS JP 540, OKA JP 540,
            JPHKT JP 540, JPSHS JP 540, PVG CN 480, TAO CN 480, CNWEI CN 480, CNSHD CN 480,
            HKG HK 480, TPE TW 480, MNL PH 480, CEB PH 480, SIN SG 480, KUL MY 480, DPS ID 480,
            BKK TH 420, DAD VN 420, SGN VN 420, HAN VN 420, ULN MN 480, TAS UZ 300, KTM NP 345,
            LAX US -480, SFO US -480, JFK US -300, FRA DE 60, CDG FR 60, IST TR 180, ALA KZ 300
            """;

    /** from, to, minutes under way; a route of harbours is a ferry. */
    private static final String ROUTES =
            """
            ICN NRT 150, ICN KIX 110, ICN BKK 345, GMP HND 130, ICN FUK 80, ICN DAD 280,
            ICN PVG 120, ICN TPE 150, PUS FUK 55, ICN HKG 220, KRINC CNWEI 840, ICN SGN 320,
            PUS KIX 85, ICN MNL 240, KRPUS JPHKT 360, ICN SIN 375, ICN HAN 270, ICN TAO 90,
            ICN CTS 165, ICN LAX 660, PUS TPE 140, KRPTK CNSHD 780, ICN OKA 140, CJU PVG 75,
            ICN DPS 425, ICN ULN 215, TAE KIX 90, ICN FRA 740, ICN KUL 390, KRPUS JPSHS 720,
            ICN SFO 630, ICN CEB 270, ICN TAS 430, PUS NRT 120, ICN JFK 840, ICN CDG 760,
            PUS DAD 290, ICN KTM 420, ICN IST 680, ICN ALA 400, CJU KIX 100, TAE FUK 65
            """;

    private static final String[] CARRIERS = {"HX", "QY", "ZW", "XJ", "VU", "WQ", "YH", "XK"};
    private static final String[] FERRY_LINES = {"HGFY", "DNSF", "SRFL"};

    private Atlas() {}

    /** The first so many routes. */
    static List<Route> routes(int count) {
        Map<String, Gateway> gateways = new HashMap<>();
        for (String[] words : table(GATEWAYS)) {
            gateways.put(words[0], new Gateway(words[0], words[1], Integer.parseInt(words[2])));
        }
        List<Route> routes = new ArrayList<>();
        for (String[] words : table(ROUTES)) {
            if (routes.size() < count) {
                routes.add(route(routes.size(), words, gateways));
            }
        }
        return List.copyOf(routes);
    }

    /** How many routes there are. */
    static int size() {
        return table(ROUTES).size();
    }

    private static Route route(int index, String[] words, Map<String, Gateway> gateways) {
        boolean sea = words[0].length() == 5;
        String[] lines = sea ? FERRY_LINES : CARRIERS;
        String[] carriers = new String[sea ? 1 : 3];
        for (int i = 0; i < carriers.length; i++) {
            carriers[i] = lines[(index * 5 + i * 3) % lines.length];
        }
        return new Route(
                index,
                gateway(gateways, words[0]),
                gateway(gateways, words[1]),
                Integer.parseInt(words[2]),
                sea,
                carriers,
                51 + 100 * index);
    }

    private static Gateway gateway(Map<String, Gateway> gateways, String code) {
        Gateway gateway = gateways.get(code);
        if (gateway == null) {
            throw new IllegalStateException("no gateway " + code);
        }
        return gateway;
    }

    private static List<String[]> table(String text) {
        List<String[]> rows = new ArrayList<>();
        for (String row : text.split(",")) {
            rows.add(row.strip().split(" "));
        }
        return rows;
    }
}
