package org.tidewaiter.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tidewaiter.place.KoreanItem.Kind;

/**
 * Reads Korean addresses: road names with a number, lots of a quarter, in Hangul or Latin letters.
 *
 * <p>A road's name is unique in its city, county, or district of a metropolitan city; so that area,
 * the road and the number name a building, and townships and the province are left out. A lot is
 * named by its quarter, or by township and hamlet. The two systems give different keys for one
 * building: which lot is which number stands in the state's register only. Immutable.
 */
final class KoreanReader {

    /** Counties that exist in two provinces. */
    private static final Set<String> TWICE = Set.of(KoreanName.fold("GOSEONG"));

    private record Province(String name, boolean metropolitan) {}

    private final Map<String, Province> provinces = new HashMap<>();

    KoreanReader() {
        for (String[] row : Table.rows("korea.tsv")) {
            for (String name : row[2].split(";")) {
                provinces.put(name, new Province(row[0], row[1].equals("M")));
            }
        }
    }

    /** Whether the address names a Korean road, quarter, district or province. */
    boolean reads(PostalAddress address) {
        String all = address.text() + address.locality() + address.region();
        return all.chars().anyMatch(c -> KoreanName.hangul((char) c))
                || new Parse(address).anything();
    }

    AddressKey read(PostalAddress address, Country country) {
        Draft asides = new Draft(Scanner.scan(address.text(), country), country);
        Asides.take(asides);
        AddressKey key = new Parse(address).key(country);
        return new AddressKey(
                key.text(),
                key.precision(),
                key.unit(),
                key.postalCode(),
                asides.postBox,
                asides.careOf);
    }

    /** What has been found in one address. */
    private final class Parse {
        private final List<KoreanItem> items;
        private final String postalCode;
        private final int linesEnd;
        private String province = "";
        private String metropolis = "";
        private String city = "";
        private String county = "";
        private String district = "";
        private String township = "";
        private final StringBuilder unit = new StringBuilder();
        private String block = "";

        Parse(PostalAddress address) {
            List<KoreanItem> lines = KoreanLexer.items(address.text());
            linesEnd = lines.size();
            lines.addAll(KoreanLexer.items(address.locality()));
            lines.addAll(KoreanLexer.items(address.region()));
            items = lines;
            postalCode = Tokens.fold(address.postalCode()).replace(" ", "");
            findProvince(address);
            items.forEach(this::findArea);
        }

        boolean anything() {
            return !(metropolis + city + county + district).isEmpty() || find(Kind.ROAD) >= 0;
        }

        private void findProvince(PostalAddress address) {
            String all =
                    String.join(",", address.text(), address.locality(), address.region())
                            .toUpperCase(Locale.ROOT);
            for (String word : all.split("[ ,;()]+")) {
                Province found = provinces.get(word);
                if (found == null) {
                    continue;
                }
                if (found.metropolitan) {
                    metropolis = metropolis.isEmpty() ? found.name : metropolis;
                } else {
                    province = province.isEmpty() ? found.name : province;
                }
            }
            if (!province.isEmpty() && metropolis.equals("GWANGJU")) {
                metropolis = "";
                city = "GWANGJU";
            }
        }

        private void findArea(KoreanItem item) {
            switch (item.kind()) {
                case CITY -> city = metropolitan(item) ? city : first(city, item);
                case COUNTY -> county = first(county, item);
                case DISTRICT -> district = first(district, item);
                case TOWNSHIP -> township = first(township, item);
                case FLOOR -> addUnit("FLOOR", item.name());
                case ROOM -> addUnit("ROOM", item.name());
                case BLOCK -> block = first(block, item);
                default -> {}
            }
        }

        private boolean metropolitan(KoreanItem item) {
            return !metropolis.isEmpty() && item.name().equals(KoreanName.fold(metropolis));
        }

        private String first(String known, KoreanItem item) {
            return known.isEmpty() ? item.name() : known;
        }

        private void addUnit(String kind, String name) {
            unit.append(unit.isEmpty() ? "" : " ").append(kind).append(' ').append(name);
        }

        private int find(Kind kind) {
            for (int i = 0; i < linesEnd; i++) {
                if (items.get(i).is(kind)) {
                    return i;
                }
            }
            return -1;
        }

        private String area() {
            if (!metropolis.isEmpty()) {
                String part = district.isEmpty() ? "" : " " + district + " GU";
                return metropolis + (county.isEmpty() ? part : " " + county + " GUN");
            }
            if (!county.isEmpty()) {
                String name = county + " GUN";
                return TWICE.contains(county) ? (name + " " + province).strip() : name;
            }
            return city.isEmpty() ? "" : city + " SI";
        }

        AddressKey key(Country country) {
            String area = area();
            StringBuilder text = new StringBuilder(country.code());
            if (area.isEmpty()) {
                text.append(province.isEmpty() ? "" : "||" + province);
                return made(text, Precision.REGION);
            }
            text.append('|').append(area);
            String[] street = street();
            if (street[0].isEmpty()) {
                return made(text, Precision.LOCALITY);
            }
            text.append('|').append(street[0]);
            if (street[1].isEmpty()) {
                return made(text, Precision.STREET);
            }
            text.append('|').append(street[1]).append(block.isEmpty() ? "" : "|" + block);
            return made(text, unit.isEmpty() ? Precision.BUILDING : Precision.UNIT);
        }

        private AddressKey made(StringBuilder text, Precision precision) {
            return new AddressKey(text.toString(), precision, unit.toString(), postalCode, "", "");
        }

        /** Street and number: of the road, else of the lot. */
        private String[] street() {
            int road = find(Kind.ROAD);
            if (road >= 0 && !next(road, Kind.BLOCK_OF_QUARTER)) {
                int end = next(road, Kind.LANE) ? road + 1 : road;
                String lane = end > road ? " " + items.get(end).name() + " GIL" : "";
                return new String[] {items.get(road).name() + lane, number(road, end)};
            }
            return lot(road);
        }

        private String[] lot(int road) {
            int quarter = road >= 0 ? road : find(Kind.QUARTER);
            if (quarter >= 0) {
                boolean blocks = next(quarter, Kind.BLOCK_OF_QUARTER);
                String kind = road >= 0 ? "" : " DONG";
                String part = blocks ? " " + items.get(quarter + 1).name() + " GA" : "";
                return new String[] {
                    items.get(quarter).name() + kind + part,
                    number(quarter, blocks ? quarter + 1 : quarter)
                };
            }
            int hamlet = find(Kind.HAMLET);
            if (hamlet >= 0 && !township.isEmpty()) {
                String name = township + " MYEON " + items.get(hamlet).name() + " RI";
                return new String[] {name, number(hamlet, hamlet)};
            }
            return new String[] {"", ""};
        }

        private boolean next(int i, Kind kind) {
            return i + 1 < linesEnd && items.get(i + 1).is(kind);
        }

        /** The number right behind the street, or right before it. */
        private String number(int begin, int end) {
            if (next(end, Kind.NUMBER)) {
                return items.get(end + 1).name();
            }
            boolean before = begin > 0 && items.get(begin - 1).is(Kind.NUMBER);
            boolean unit = begin > 1 && items.get(begin - 2).is(Kind.MARK);
            return before && !(unit && !items.get(begin - 2).name().equals("NO"))
                    ? items.get(begin - 1).name()
                    : "";
        }
    }
}
