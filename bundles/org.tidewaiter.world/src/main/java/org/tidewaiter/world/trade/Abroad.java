package org.tidewaiter.world.trade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Countries and cities abroad. Cities are where they are, to about a kilometre; how many of a
 * city's suppliers sit in its towers is a choice.
 */
final class Abroad {

    /** code, name, tongue, lane, dial, streets, forms. */
    private static final String COUNTRY_TABLE =
            """
            CN|China|CHINESE|CHINA|86|No. %n %s Road;No. %n %s Street;No. %n %s Avenue|\
            CO., LTD;TRADING CO., LTD;IMPORT & EXPORT CO., LTD;TECHNOLOGY CO., LTD
            HK|Hong Kong|CHINESE|CHINA|852|%n %s Road;%n %s Street|LIMITED;TRADING LIMITED;CO., LIMITED
            TW|Taiwan|CHINESE|CHINA|886|No. %n, %s Road;No. %n, %s Street|CO., LTD;ENTERPRISE CO., LTD
            JP|Japan|JAPANESE|JAPAN|81|%n-5 %s 2-chome;%n-12 %s 1-chome|CO., LTD.;K.K.;SHOJI CO., LTD.
            VN|Vietnam|VIETNAMESE|SOUTHEAST_ASIA|84|%n %s Street;%n %s Road|JSC;COMPANY LIMITED;TRADING CO., LTD
            TH|Thailand|OTHER|SOUTHEAST_ASIA|66|%n Soi %s;%n %s Road|CO., LTD.;PUBLIC CO., LTD.
            ID|Indonesia|OTHER|SOUTHEAST_ASIA|62|Jalan %s No. %n|PT;TRADING PT
            MY|Malaysia|OTHER|SOUTHEAST_ASIA|60|%n Jalan %s|SDN BHD;TRADING SDN BHD
            SG|Singapore|ENGLISH|SOUTHEAST_ASIA|65|%n %s Road;%n %s Street|PTE LTD;TRADING PTE LTD
            PH|Philippines|OTHER|SOUTHEAST_ASIA|63|%n %s Street;%n %s Avenue|INC.;TRADING CORP.
            IN|India|INDIC|SOUTH_ASIA_AND_GULF|91|%n %s Marg;%n %s Road|PVT LTD;EXPORTS PVT LTD
            BD|Bangladesh|INDIC|SOUTH_ASIA_AND_GULF|880|%n %s Road|LTD;KNITWEAR LTD
            PK|Pakistan|INDIC|SOUTH_ASIA_AND_GULF|92|%n %s Road|(PVT) LTD;TEXTILES (PVT) LTD
            AE|United Arab Emirates|OTHER|SOUTH_ASIA_AND_GULF|971|%n %s Street|LLC;FZE;FZCO
            TR|Turkey|OTHER|EUROPE|90|%s Caddesi No: %n|A.S.;LTD. STI.
            DE|Germany|GERMAN|EUROPE|49|%sstrasse %n;%sweg %n|GMBH;GMBH & CO. KG
            CH|Switzerland|GERMAN|EUROPE|41|%sstrasse %n|AG;GMBH
            NL|Netherlands|GERMAN|EUROPE|31|%sstraat %n;%sweg %n|B.V.
            IT|Italy|ROMANCE|EUROPE|39|Via %s %n|S.R.L.;S.P.A.
            FR|France|ROMANCE|EUROPE|33|%n Rue %s;%n Avenue %s|SARL;SAS
            ES|Spain|ROMANCE|EUROPE|34|Calle %s %n|S.L.;S.A.
            GB|United Kingdom|ENGLISH|EUROPE|44|%n %s Street;%n %s Road|LTD;LIMITED
            NO|Norway|GERMAN|EUROPE|47|%sgata %n|AS
            RU|Russia|OTHER|EUROPE|7|ul. %s, %n|OOO
            US|United States|ENGLISH|AMERICAS_AND_OCEANIA|1|%n %s Avenue;%n %s Street;%n %s Road|INC.;LLC;CORP.
            CA|Canada|ENGLISH|AMERICAS_AND_OCEANIA|1|%n %s Street|INC.;LTD.
            CL|Chile|ROMANCE|AMERICAS_AND_OCEANIA|56|Avenida %s %n;Calle %s %n|S.A.;LTDA
            BR|Brazil|ROMANCE|AMERICAS_AND_OCEANIA|55|Rua %s, %n|LTDA;S.A.
            CO|Colombia|ROMANCE|AMERICAS_AND_OCEANIA|57|Carrera %s %n|S.A.S.;LTDA
            AU|Australia|ENGLISH|AMERICAS_AND_OCEANIA|61|%n %s Street;%n %s Road|PTY LTD
            NZ|New Zealand|ENGLISH|AMERICAS_AND_OCEANIA|64|%n %s Street|LIMITED
            """;

    /** name, country, latitude, longitude, region, postal, kind of tower, share in it, towers. */
    private static final String CITY_TABLE =
            """
            Yiwu|CN|29.31|120.08|Zhejiang|3220##|TRADE_CENTRE|0.55|4
            Guangzhou|CN|23.13|113.26|Guangdong|510###|TRADE_CENTRE|0.30|8
            Shenzhen|CN|22.54|114.06|Guangdong|518###|TRADE_CENTRE|0.30|8
            Dongguan|CN|23.02|113.75|Guangdong|523###|BUSINESS_TOWER|0.06|3
            Foshan|CN|23.02|113.12|Guangdong|528###|TRADE_CENTRE|0.20|3
            Shantou|CN|23.35|116.68|Guangdong|515###|TRADE_CENTRE|0.15|2
            Xiamen|CN|24.48|118.09|Fujian|361###|BUSINESS_TOWER|0.12|4
            Shanghai|CN|31.23|121.47|Shanghai|200###|BUSINESS_TOWER|0.15|12
            Suzhou|CN|31.30|120.58|Jiangsu|215###|BUSINESS_TOWER|0.06|3
            Hangzhou|CN|30.27|120.16|Zhejiang|310###|TRADE_CENTRE|0.15|3
            Ningbo|CN|29.87|121.54|Zhejiang|315###|BUSINESS_TOWER|0.12|5
            Wenzhou|CN|27.99|120.70|Zhejiang|325###|BUSINESS_TOWER|0.06|2
            Qingdao|CN|36.07|120.38|Shandong|266###|BUSINESS_TOWER|0.12|5
            Weihai|CN|37.51|122.12|Shandong|2642##|TRADE_CENTRE|0.15|2
            Yantai|CN|37.46|121.45|Shandong|264###|BUSINESS_TOWER|0.05|2
            Jining|CN|35.41|116.59|Shandong|272###|BUSINESS_TOWER|0.05|1
            Tianjin|CN|39.08|117.20|Tianjin|300###|BUSINESS_TOWER|0.10|4
            Dalian|CN|38.91|121.60|Liaoning|116###|BUSINESS_TOWER|0.12|4
            Hong Kong|HK|22.32|114.17|||REGISTERED_OFFICE|0.35|6
            Taipei|TW|25.03|121.57||1####|BUSINESS_TOWER|0.12|4
            Taichung|TW|24.15|120.67||4####|BUSINESS_TOWER|0.04|1
            Tokyo|JP|35.68|139.69||10#-####|BUSINESS_TOWER|0.15|10
            Osaka|JP|34.69|135.50||54#-####|BUSINESS_TOWER|0.12|6
            Nagoya|JP|35.18|136.91|Aichi|46#-####|BUSINESS_TOWER|0.06|3
            Fukuoka|JP|33.59|130.40||81#-####|BUSINESS_TOWER|0.06|2
            Ho Chi Minh City|VN|10.78|106.70||70####|BUSINESS_TOWER|0.12|5
            Hanoi|VN|21.03|105.85||10####|BUSINESS_TOWER|0.12|4
            Hai Phong|VN|20.86|106.68||18####|BUSINESS_TOWER|0.05|1
            Bangkok|TH|13.75|100.50||10###|BUSINESS_TOWER|0.12|4
            Jakarta|ID|-6.21|106.85||1####|BUSINESS_TOWER|0.12|4
            Kuala Lumpur|MY|3.14|101.69||5####|BUSINESS_TOWER|0.12|3
            Singapore|SG|1.29|103.85||0#####|REGISTERED_OFFICE|0.30|4
            Manila|PH|14.60|120.98||10##|BUSINESS_TOWER|0.08|2
            Mumbai|IN|19.08|72.88|Maharashtra|4000##|BUSINESS_TOWER|0.10|3
            Tiruppur|IN|11.11|77.34|Tamil Nadu|6416##|BUSINESS_TOWER|0.03|1
            Dhaka|BD|23.81|90.41||12##|BUSINESS_TOWER|0.10|2
            Karachi|PK|24.86|67.01|Sindh|74###|BUSINESS_TOWER|0.08|2
            Dubai|AE|25.01|55.06|||FREE_ZONE|0.55|3
            Istanbul|TR|41.01|28.98||34###|TRADE_CENTRE|0.12|3
            Hamburg|DE|53.55|9.99||20###|BUSINESS_TOWER|0.08|2
            Stuttgart|DE|48.78|9.18||70###|BUSINESS_TOWER|0.03|1
            Munich|DE|48.14|11.58||80###|BUSINESS_TOWER|0.05|2
            Zurich|CH|47.37|8.54||80##|REGISTERED_OFFICE|0.15|2
            Rotterdam|NL|51.92|4.48||30## @@|BUSINESS_TOWER|0.08|2
            Milan|IT|45.46|9.19||201##|BUSINESS_TOWER|0.08|3
            Florence|IT|43.77|11.26||501##|BUSINESS_TOWER|0.02|1
            Paris|FR|48.86|2.35||750##|BUSINESS_TOWER|0.12|3
            Bordeaux|FR|44.84|-0.58||330##|BUSINESS_TOWER|0.03|1
            Barcelona|ES|41.39|2.17||080##|BUSINESS_TOWER|0.05|1
            London|GB|51.51|-0.13||EC#A #@@|REGISTERED_OFFICE|0.35|3
            Bergen|NO|60.39|5.32||50##|BUSINESS_TOWER|0.03|1
            Vladivostok|RU|43.12|131.89||6900##|BUSINESS_TOWER|0.06|1
            Los Angeles|US|34.05|-118.24|CA|900##|BUSINESS_TOWER|0.10|6
            New York|US|40.71|-74.01|NY|100##|BUSINESS_TOWER|0.12|5
            Chicago|US|41.88|-87.63|IL|606##|BUSINESS_TOWER|0.05|2
            Houston|US|29.76|-95.37|TX|770##|BUSINESS_TOWER|0.05|2
            Wilmington|US|39.75|-75.55|DE|198##|REGISTERED_OFFICE|0.70|2
            Vancouver|CA|49.28|-123.12|BC|V6# #@#|BUSINESS_TOWER|0.05|1
            Santiago|CL|-33.45|-70.67||83#####|BUSINESS_TOWER|0.08|2
            Sao Paulo|BR|-23.55|-46.63|SP|0####-###|BUSINESS_TOWER|0.06|2
            Bogota|CO|4.71|-74.07||11####|BUSINESS_TOWER|0.05|1
            Melbourne|AU|-37.81|144.96|VIC|30##|BUSINESS_TOWER|0.05|1
            Sydney|AU|-33.87|151.21|NSW|20##|BUSINESS_TOWER|0.05|1
            Auckland|NZ|-36.85|174.76||10##|BUSINESS_TOWER|0.04|1
            """;

    private Abroad() {}

    /** Every city, in the order of the table. */
    static List<ForeignCity> cities() {
        Map<String, Country> countries = countries();
        List<ForeignCity> cities = new ArrayList<>();
        for (String row : CITY_TABLE.lines().toList()) {
            String[] cells = row.split("\\|", -1);
            Country country = countries.get(cells[1]);
            if (country == null) {
                throw new IllegalStateException("no country " + cells[1]);
            }
            cities.add(
                    new ForeignCity(
                            cities.size(),
                            cells[0],
                            country,
                            Double.parseDouble(cells[2]),
                            Double.parseDouble(cells[3]),
                            cells[4],
                            cells[5],
                            TowerKind.valueOf(cells[6]),
                            Double.parseDouble(cells[7]),
                            Integer.parseInt(cells[8])));
        }
        return List.copyOf(cities);
    }

    private static Map<String, Country> countries() {
        Map<String, Country> countries = new HashMap<>();
        for (String row : COUNTRY_TABLE.lines().toList()) {
            String[] cells = row.split("\\|", -1);
            countries.put(
                    cells[0],
                    new Country(
                            cells[0],
                            cells[1],
                            Tongue.valueOf(cells[2]),
                            Lane.valueOf(cells[3]),
                            cells[4],
                            List.of(cells[5].split(";")),
                            List.of(cells[6].split(";"))));
        }
        return countries;
    }
}
