package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.record.Missing;

/** Who and what some traders are linked with. Read once for the traders asked about. Immutable. */
final class LinkBook {

    static final String GROUP = "GROUP";
    private static final Set<String> CONTROL = Set.of("DIRECTOR", "SHAREHOLDER", "CONTACT");
    private static final Set<String> KIN = Set.of("FAMILY", "CONTACT");

    private static final List<Column> COLUMNS =
            List.of(
                    Links.FROM_KIND,
                    Links.FROM_ID,
                    Links.TO_KIND,
                    Links.TO_ID,
                    Links.RELATION,
                    Links.VALID_FROM);

    /**
     * A link of a trader.
     *
     * @param end the kind and id at the other end, as codes in one number
     * @param fromDay since when, {@link Missing#DAY} if that is not told
     */
    record Link(long end, String relation, int fromDay) {}

    /** What joins two traders, and how many links its end has in all. */
    record Shared(Link one, Link other, int links) {}

    private final Codebook ends;
    private final Codebook relations;
    private final int trader;
    private final int person;
    private final Map<Integer, List<Link>> linksOf = new HashMap<>();
    private final Map<Long, Integer> linksOfEnd = new HashMap<>();
    private final Map<Long, Set<Long>> kinOf = new HashMap<>();

    private LinkBook(DataSet data) {
        ends = data.codebook(Links.FROM_ID.domain());
        relations = data.codebook(Links.RELATION.domain());
        trader = data.codebook(Links.FROM_KIND.domain()).code("TRADER");
        person = data.codebook(Links.FROM_KIND.domain()).code("TRAVELLER");
    }

    /** Reads the links of traders; without the table there are none. */
    static LinkBook read(DataSet data, Stream<String> traders) {
        LinkBook book = new LinkBook(data);
        BitSet asked = new BitSet();
        traders.mapToInt(book.ends::code).filter(code -> code >= 0).forEach(asked::set);
        data.table(Links.PORT)
                .ifPresent(
                        table -> {
                            try (Cursor cursor = table.scan(COLUMNS)) {
                                while (cursor.advance()) {
                                    book.take(cursor, asked);
                                }
                            }
                            Set<Long> told = new HashSet<>();
                            book.linksOf.values().forEach(l -> l.forEach(x -> told.add(x.end)));
                            try (Cursor cursor = table.scan(COLUMNS)) {
                                while (cursor.advance()) {
                                    book.count(cursor, told);
                                }
                            }
                        });
        return book;
    }

    private void take(Cursor cursor, BitSet asked) {
        int[] fromKind = cursor.codes(Links.FROM_KIND);
        int[] toKind = cursor.codes(Links.TO_KIND);
        int[] from = cursor.codes(Links.FROM_ID);
        int[] to = cursor.codes(Links.TO_ID);
        int[] relation = cursor.codes(Links.RELATION);
        int[] since = cursor.days(Links.VALID_FROM);
        for (int i = 0; i < cursor.size(); i++) {
            String text = relations.text(relation[i]);
            if (fromKind[i] == trader && asked.get(from[i])) {
                add(from[i], new Link(end(toKind[i], to[i]), text, since[i]));
            }
            if (toKind[i] == trader && asked.get(to[i])) {
                add(to[i], new Link(end(fromKind[i], from[i]), text, since[i]));
            }
        }
    }

    private void add(int owner, Link link) {
        linksOf.computeIfAbsent(owner, absent -> new ArrayList<>()).add(link);
    }

    private void count(Cursor cursor, Set<Long> told) {
        int[] fromKind = cursor.codes(Links.FROM_KIND);
        int[] toKind = cursor.codes(Links.TO_KIND);
        int[] from = cursor.codes(Links.FROM_ID);
        int[] to = cursor.codes(Links.TO_ID);
        int[] relation = cursor.codes(Links.RELATION);
        for (int i = 0; i < cursor.size(); i++) {
            if (fromKind[i] == person
                    && toKind[i] == person
                    && KIN.contains(relations.text(relation[i]))) {
                kin(end(person, from[i]), end(person, to[i]), told);
            }
            for (long end : new long[] {end(fromKind[i], from[i]), end(toKind[i], to[i])}) {
                if (told.contains(end)) {
                    linksOfEnd.merge(end, 1, Integer::sum);
                }
            }
        }
    }

    private void kin(long one, long other, Set<Long> told) {
        if (told.contains(one)) {
            kinOf.computeIfAbsent(one, absent -> new HashSet<>()).add(other);
        }
        if (told.contains(other)) {
            kinOf.computeIfAbsent(other, absent -> new HashSet<>()).add(one);
        }
    }

    private static long end(int kind, int id) {
        return (long) kind << Integer.SIZE | id;
    }

    private List<Link> links(String id) {
        int code = ends.code(id);
        return code < 0 ? List.of() : linksOf.getOrDefault(code, List.of());
    }

    /** Whether there is any link of a trader. */
    boolean tells(String id) {
        return !links(id).isEmpty();
    }

    /** The persons and firms that control, or speak for, both; and links between the two. */
    List<Shared> control(String one, String other) {
        return shared(one, other).stream()
                .filter(shared -> CONTROL.contains(shared.one.relation))
                .filter(shared -> CONTROL.contains(shared.other.relation))
                .toList();
    }

    /** Who is family or acquainted with those who control a trader. */
    Set<Long> kin(String id) {
        return controllers(id)
                .flatMap(end -> kinOf.getOrDefault(end, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** How many control one who are family or acquainted with those who control the other. */
    long kin(String one, String other) {
        return controllers(one).filter(kin(other)::contains).distinct().count();
    }

    /** Whether any person is known to control a trader. */
    boolean tellsPersons(String id) {
        return controllers(id).anyMatch(end -> end >> Integer.SIZE == person);
    }

    private Stream<Long> controllers(String id) {
        return links(id).stream().filter(link -> CONTROL.contains(link.relation)).map(Link::end);
    }

    /** What makes both one group. */
    List<Shared> group(String one, String other) {
        return shared(one, other).stream()
                .filter(shared -> shared.one.relation.equals(GROUP))
                .filter(shared -> shared.other.relation.equals(GROUP))
                .toList();
    }

    private List<Shared> shared(String one, String other) {
        List<Shared> shared = new ArrayList<>();
        long otherEnd = end(trader, ends.code(other));
        for (Link link : links(one)) {
            if (link.end == otherEnd) {
                shared.add(new Shared(link, link, 1));
            }
            for (Link second : links(other)) {
                if (second.end == link.end) {
                    int links = linksOfEnd.getOrDefault(link.end, 1);
                    shared.add(new Shared(link, second, links));
                }
            }
        }
        return shared;
    }
}
