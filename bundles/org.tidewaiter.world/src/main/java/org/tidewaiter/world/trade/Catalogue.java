package org.tidewaiter.world.trade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidewaiter.world.chance.Wheel;

/**
 * What is imported and where it comes from: about thirty chapters, each from a few cities. The
 * cities make such goods; the weights are a choice.
 */
final class Catalogue {

    /** description, headings, weight, air, dollars a kg, duty, unit, season, cities. */
    private static final String TABLE =
            """
            frozen fish|0303 0304 0306|3|.05|6|.10|KG|EVEN|Qingdao 4,Weihai 3,Vladivostok 4,Bergen 2,Ho Chi Minh City 3,Santiago 2
            garlic and onion|0703 0712|2|0|1.2|.27|KG|HARVEST|Jining 8,Qingdao 3,Weihai 1
            fresh fruit|0805 0803 0810 0806|3|.15|2.5|.30|KG|FRUIT|Los Angeles 4,Manila 3,Santiago 3,Auckland 2,Bangkok 2
            coffee|0901|2|.1|7|.02|KG|EVEN|Sao Paulo 3,Bogota 3,Ho Chi Minh City 2,Hamburg 1,Milan 1
            wine|2204 2208|2|.03|9|.15|L|FEASTS|Bordeaux 4,Santiago 3,Milan 2,Barcelona 2,Melbourne 1
            food preparations|2106 1905 1806|4|.12|8|.08|KG|FEASTS|Osaka 4,Tokyo 3,Los Angeles 4,Qingdao 2,Bangkok 2,Ho Chi Minh City 2
            chemicals|2905 2918 2933|3|.1|14|.055|KG|EVEN|Shanghai 4,Mumbai 2,Houston 2,Rotterdam 2,Tokyo 2,Tianjin 1
            medicines|3004 3002|2|.7|160|0|KG|EVEN|Zurich 3,New York 2,Munich 2,Mumbai 1,Paris 1,Wilmington 1
            cosmetics|3304 3303 3401|4|.4|30|.065|KG|GIFTS|Paris 4,Tokyo 3,Osaka 2,Los Angeles 3,Guangzhou 3,London 1,Hong Kong 2
            plastic goods|3926 3923 3924|6|.1|7|.065|KG|EVEN|Ningbo 4,Guangzhou 3,Yiwu 4,Osaka 2,Shenzhen 2,Ho Chi Minh City 1
            rubber|4011 4016|2|.05|5|.08|KG|EVEN|Qingdao 4,Bangkok 2,Kuala Lumpur 3,Nagoya 1
            bags|4202|5|.3|22|.08|U|CLOTHES|Guangzhou 6,Milan 2,Florence 2,Hong Kong 2,Yiwu 2,Ho Chi Minh City 1
            wood|4418 4412|2|0|1.6|.08|M3|EVEN|Ho Chi Minh City 3,Jakarta 3,Vancouver 2,Kuala Lumpur 2
            paper|4819 4802|2|.03|3|0|KG|EVEN|Qingdao 2,Jakarta 2,Shanghai 2,Houston 1
            fabrics|5407 5208 6006|3|.12|12|.08|KG|CLOTHES|Hangzhou 5,Karachi 2,Mumbai 1,Osaka 1,Suzhou 2
            knitted clothes|6109 6110 6104|7|.2|21|.13|U|CLOTHES|Guangzhou 5,Ho Chi Minh City 3,Dhaka 3,Tiruppur 1,Qingdao 2,Hangzhou 2,Dalian 1
            woven clothes|6203 6204 6201|6|.2|24|.13|U|CLOTHES|Guangzhou 4,Hanoi 3,Dhaka 2,Yantai 2,Shanghai 2,Istanbul 1,Milan 1
            home textiles|6302 6307|3|.05|8|.10|U|EVEN|Hangzhou 3,Karachi 2,Yiwu 2,Qingdao 1
            shoes|6403 6404 6402|4|.15|16|.13|2U|CLOTHES|Wenzhou 4,Xiamen 3,Ho Chi Minh City 3,Jakarta 2,Guangzhou 2
            ceramics|6907 6911|2|0|1|.08|KG|EVEN|Foshan 6,Shantou 2,Milan 1
            glassware|7013 7007|2|.03|3|.08|KG|EVEN|Qingdao 2,Yiwu 2,Tianjin 1,Istanbul 1
            iron and steel goods|7318 7326 7308|5|.04|4|.08|KG|EVEN|Tianjin 4,Ningbo 4,Qingdao 2,Nagoya 2,Taichung 2
            aluminium goods|7616 7606|2|.03|6|.08|KG|EVEN|Foshan 4,Shanghai 2,Yantai 1,Dubai 1
            tools|8205 8207|3|.12|12|.08|U|EVEN|Yiwu 4,Ningbo 3,Taichung 3,Stuttgart 1
            machinery|8479 8481 8413 8421|9|.2|32|.05|U|EVEN|Osaka 4,Nagoya 3,Stuttgart 4,Shanghai 4,Milan 2,Chicago 2,Suzhou 2,Taichung 1
            electronics|8542 8504 8517 8536|11|.6|75|.02|U|EVEN|Shenzhen 8,Hong Kong 5,Tokyo 3,Taipei 4,Dongguan 3,Hanoi 2,Los Angeles 1,Singapore 2
            phone accessories|8518 8507 8544|5|.45|28|.06|U|GIFTS|Shenzhen 8,Dongguan 2,Guangzhou 2,Hong Kong 2
            vehicle parts|8708 8714|4|.1|11|.08|KG|EVEN|Nagoya 3,Ningbo 3,Stuttgart 2,Munich 2,Wenzhou 2,Los Angeles 1,Dubai 1
            instruments|9018 9031 9027|4|.6|120|.05|U|EVEN|Tokyo 3,Munich 3,Los Angeles 2,Zurich 2,Shenzhen 2,Singapore 1
            furniture|9403 9401|4|.01|4|.0|U|EVEN|Foshan 6,Ho Chi Minh City 3,Kuala Lumpur 2,Milan 1,Dongguan 2
            toys|9503 9504 9505|5|.15|11|.08|U|GIFTS|Yiwu 8,Shantou 5,Shenzhen 3,Guangzhou 2
            small wares|9615 9608 7117 9617|5|.15|13|.08|U|GIFTS|Yiwu 10,Guangzhou 2,Wenzhou 1,Osaka 1
            """;

    private Catalogue() {}

    /** Every kind of goods, from these cities. */
    static List<Goods> goods(List<ForeignCity> cities) {
        Map<String, ForeignCity> byName = new HashMap<>();
        cities.forEach(city -> byName.put(city.name(), city));
        List<Goods> goods = new ArrayList<>();
        for (String row : TABLE.lines().toList()) {
            goods.add(goods(row.split("\\|"), byName));
        }
        return List.copyOf(goods);
    }

    private static Goods goods(String[] cells, Map<String, ForeignCity> byName) {
        List<ForeignCity> cities = new ArrayList<>();
        String[] sources = cells[8].split(",");
        double[] shares = new double[sources.length];
        for (int i = 0; i < sources.length; i++) {
            int space = sources[i].lastIndexOf(' ');
            ForeignCity city = byName.get(sources[i].substring(0, space));
            if (city == null) {
                throw new IllegalStateException("no city for " + sources[i]);
            }
            cities.add(city);
            shares[i] = Double.parseDouble(sources[i].substring(space + 1));
        }
        return new Goods(
                cells[0],
                List.of(cells[1].split(" ")),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                cells[6],
                Season.valueOf(cells[7]),
                List.copyOf(cities),
                Wheel.of(shares));
    }
}
