package org.tidewaiter.place;

import java.util.regex.Pattern;

/**
 * Reads town, region and postal code, and takes them out of the address lines.
 *
 * <p>The town of the record stands; only if it has none, the last component of the lines that can
 * be one is taken for it. Thread-safe; what it remembers of towns changes no answer.
 */
final class TownReader {

    private static final int LONGEST_NAME = 4;

    private static final Pattern PARTS = Pattern.compile("[,;]");

    /** A component with one of these is no town. */
    private static final int NO_TOWN =
            Word.STREET
                    | Word.UNIT
                    | Word.FLOOR
                    | Word.NUMBER
                    | Word.BLOCK
                    | Word.NAMED
                    | Word.AREA
                    | Word.BOX
                    | Word.FIRM;

    private final Countries countries;
    private final States states;
    private final Towns towns = new Towns();
    private final SaidTowns saidTowns = new SaidTowns();

    TownReader(Countries countries, States states) {
        this.countries = countries;
        this.states = states;
    }

    /** What a record says of its town beside its lines. */
    SaidTowns.Said said(PostalAddress address, Country country) {
        return saidTowns.of(address, country, this::read);
    }

    private SaidTowns.Said read(PostalAddress address, Country country) {
        Town town = town(address, country);
        Town alone = finished(country, town.name(), town.region(), town.postalCode());
        // Without its lines: they are not needed again and may be long.
        PostalAddress record =
                new PostalAddress(
                        country.code(),
                        "",
                        address.locality(),
                        address.region(),
                        address.postalCode());
        return new SaidTowns.Said(record, country, town, alone);
    }

    private Town town(PostalAddress address, Country country) {
        String region = Tokens.fold(address.region());
        String postalCode = Tokens.fold(address.postalCode()).replace(" ", "");
        if (address.locality().isEmpty()) {
            return finished(country, "", region, postalCode);
        }
        PostalCode code = new PostalCode(country);
        String name = "";
        for (String part : PARTS.split(address.locality())) {
            String words = code.without(part);
            if (words.isEmpty()) {
                continue;
            } else if (name.isEmpty()) {
                name = words;
            } else if (region.isEmpty()) {
                region = words;
            }
        }
        return finished(country, name, region, postalCode.isEmpty() ? code.found() : postalCode);
    }

    private Town finished(Country country, String name, String region, String postalCode) {
        String town = name.isEmpty() ? "" : towns.one(country, name);
        town = country.isCity() ? country.name() : town;
        String state = states.needed(country) ? states.code(country, region) : "";
        if (state.isEmpty() && states.needed(country)) {
            state = states.ofPostalCode(country, postalCode);
        }
        return new Town(town, state.isEmpty() ? region : state, state, postalCode);
    }

    /** Takes town, region, postal code and country out of the lines; finds what was not said. */
    Town take(Draft draft, SaidTowns.Said said) {
        TownSearch search = new TownSearch(draft, said.town());
        Tokens tokens = draft.tokens;
        for (int to = tokens.size(); to > 0; ) {
            int from = tokens.begin(to - 1);
            search.component(from, to);
            to = from;
        }
        search.close();
        return search.finds(said.town())
                ? finished(draft.country, search.name, search.region, search.postalCode)
                : said.alone();
    }

    /** The search through the components of one address, from the last to the first. */
    private final class TownSearch {
        private final Draft draft;
        private final Tokens tokens;
        private final Country country;
        private String name;
        private String region;
        private String postalCode;
        private String stateName = "";
        private int fallbackFrom = -1;
        private int fallbackTo;

        TownSearch(Draft draft, Town said) {
            this.draft = draft;
            this.tokens = draft.tokens;
            this.country = draft.country;
            this.name = said.name();
            this.region = said.region();
            this.postalCode = said.postalCode();
        }

        /** Whether the lines told more than the record. */
        boolean finds(Town said) {
            return !name.equals(said.name())
                    || !region.equals(said.region())
                    || !postalCode.equals(said.postalCode());
        }

        void component(int from, int to) {
            PostalCode code = new PostalCode(country);
            boolean first = from == 0;
            code.take(tokens, from, to, postalCode, first);
            postalCode = postalCode.isEmpty() ? code.found() : postalCode;
            int end = cut(draft, from, to, name, region);
            if (!name.isEmpty() || country.isCity()) {
                return;
            }
            end = state(from, end);
            String left = left(tokens, from, end);
            if (left.isEmpty()) {
                return;
            } else if (first) {
                suffix(from, end);
            } else if (mayBeTown(tokens, from, end)) {
                town(from, end, left);
            }
        }

        /** Takes a state off the end of a component; where what is left ends. */
        private int state(int from, int end) {
            if (!region.isEmpty() || !states.needed(country)) {
                return end;
            }
            for (int start = Math.max(from, end - LONGEST_NAME); start < end; start++) {
                String words = left(tokens, start, end);
                String code = states.code(country, words);
                boolean all = start == from;
                if (!code.isEmpty() && !tokens.taken(start) && !(all && from == 0)) {
                    region = code;
                    stateName = all ? words : "";
                    tokens.take(start, end);
                    return start;
                }
            }
            return end;
        }

        /** A component that can be a town; a known one ends the search. */
        private void town(int from, int end, String left) {
            if (Gazetteer.knowsCity(country.code(), left)) {
                name = towns.one(country, left);
                tokens.take(from, end);
            } else if (fallbackFrom < 0) {
                fallbackFrom = from;
                fallbackTo = end;
            }
        }

        /** A known town at the end of the first component: no comma was written. */
        private void suffix(int from, int end) {
            for (int start = Math.max(from + 1, end - LONGEST_NAME); start < end; start++) {
                String words = left(tokens, start, end);
                if (!words.isEmpty()
                        && mayBeTown(tokens, start, end)
                        && Gazetteer.knowsCity(country.code(), words)
                        && leavesAName(tokens, from, start)) {
                    name = towns.one(country, words);
                    tokens.take(start, end);
                    return;
                }
            }
        }

        /** Takes the last component for the town if none is known to be one. */
        void close() {
            if (name.isEmpty() && fallbackFrom >= 0 && !country.isCity()) {
                name = towns.one(country, left(tokens, fallbackFrom, fallbackTo));
                tokens.take(fallbackFrom, fallbackTo);
            } else if (name.isEmpty()) {
                name = stateName;
            }
        }
    }

    private boolean mayBeTown(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!tokens.taken(i) && (tokens.is(i, NO_TOWN) || tokens.number(i))) {
                return false;
            }
        }
        return true;
    }

    private static String left(Tokens tokens, int from, int to) {
        StringBuilder left = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (!tokens.taken(i)) {
                left.append(left.isEmpty() ? "" : " ").append(tokens.text(i));
            }
        }
        return left.toString();
    }

    /** Takes known names off the end of a component; where what is left ends. */
    private int cut(Draft draft, int from, int to, String name, String region) {
        Tokens tokens = draft.tokens;
        int end = to;
        boolean more = true;
        while (more && end > from) {
            more = false;
            boolean open = !tokens.taken(end - 1);
            if (open && endsNoName(tokens, end - 1, name)
                    || open && name.isEmpty() && !countries.endsName(tokens.text(end - 1))) {
                return end;
            }
            if (!open) {
                end--;
                more = true;
                continue;
            }
            for (int length = Math.min(LONGEST_NAME, end - from); length > 0 && !more; length--) {
                int start = end - length;
                if (known(draft, left(tokens, start, end), name, region)
                        && leavesAName(tokens, from, start)) {
                    tokens.take(start, end);
                    end = start;
                    more = true;
                }
            }
        }
        return end;
    }

    /** Whether nothing ends with a token: it is a number, or a word that no town ends with. */
    private static boolean endsNoName(Tokens tokens, int i, String name) {
        return tokens.number(i)
                || tokens.is(i, Word.STREET | Word.UNIT | Word.FLOOR)
                        && !name.endsWith(tokens.text(i));
    }

    private boolean known(Draft draft, String words, String name, String region) {
        return !words.isEmpty()
                && (!name.isEmpty() && towns.one(draft.country, words).equals(name)
                        || !name.isEmpty() && words.equals(region)
                        || !name.isEmpty()
                                && !region.isEmpty()
                                && states.code(draft.country, words).equals(region)
                        || countries.names(words, draft.country));
    }

    /** Whether a component keeps more than a kind of street when its end is cut. */
    private static boolean leavesAName(Tokens tokens, int from, int to) {
        boolean any = false;
        for (int i = from; i < to; i++) {
            if (!tokens.taken(i)) {
                any = true;
                if (!tokens.is(i, Word.STREET | Word.STOP | Word.NAMED) && !tokens.number(i)) {
                    return true;
                }
            }
        }
        return !any || to > from && tokens.is(to - 1, Word.STREET) && from < to - 1;
    }
}
