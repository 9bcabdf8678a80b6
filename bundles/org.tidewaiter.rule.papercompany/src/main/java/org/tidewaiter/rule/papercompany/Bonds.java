package org.tidewaiter.rule.papercompany;

import java.util.List;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.kernel.network.BipartiteGraph;
import org.tidewaiter.kernel.network.EdgeList;

/**
 * Who stands behind traders: the persons who represent or direct them, and the groups they are of.
 *
 * <p>A person is the representative of the register or a director of the links; a company that
 * directs another counts as a person. Memory: 12 bytes a tie and 8 a trader. Read by any thread.
 */
final class Bonds {

    /** A person of so many traders is a nominee or an agent and ties nobody. */
    static final int MOST_TRADERS_OF_A_PERSON = 20;

    private static final List<Column> COLUMNS =
            List.of(Links.FROM_KIND, Links.FROM_ID, Links.TO_KIND, Links.TO_ID, Links.RELATION);

    /** Traders on the left, persons on the right. */
    final BipartiteGraph persons;

    /** By trader: the least trader of its group, itself if it is of none. */
    final int[] group;

    private Bonds(BipartiteGraph persons, int[] group) {
        this.persons = persons;
        this.group = group;
    }

    /** Reads the links, if there are any, and the representatives of the register. */
    static Bonds read(RuleContext context, Register register) {
        Reader reader = new Reader(context.data(), register);
        context.data().table(Links.PORT).ifPresent(reader::read);
        context.monitor().checkpoint();
        return reader.bonds(context.monitor()::checkpoint);
    }

    /** Whether a person joins traders: more than one, and not too many. */
    boolean joins(int person) {
        int traders = persons.rightEnd(person) - persons.rightBegin(person);
        return traders > 1 && traders <= MOST_TRADERS_OF_A_PERSON;
    }

    /** Collects ties; used once. */
    private static final class Reader {

        private final Codebook ends;
        private final Codebook traders;
        private final Codebook travellers;
        private final int traderKind;
        private final int travellerKind;
        private final int director;
        private final int[] groupRelations;
        private final Joined groups;
        private final EdgeList ties;

        Reader(DataSet data, Register register) {
            ends = data.codebook(Links.FROM_ID.domain());
            traders = data.codebook(Domains.TRADER);
            travellers = data.codebook(Traders.REPRESENTATIVE.domain());
            Codebook kinds = data.codebook(Domains.SUBJECT_KIND);
            traderKind = kinds.code("TRADER");
            travellerKind = kinds.code("TRAVELLER");
            Codebook relations = data.codebook(Links.RELATION.domain());
            director = relations.code("DIRECTOR");
            groupRelations = new int[] {relations.code("GROUP"), relations.code("SHAREHOLDER")};
            groups = new Joined(register.size());
            ties = new EdgeList(1024);
            for (int trader = 0; trader < register.size(); trader++) {
                if (register.representative[trader] != Missing.CODE) {
                    ties.add(trader, register.representative[trader], 0);
                }
            }
        }

        void read(Table links) {
            try (Cursor cursor = links.scan(COLUMNS)) {
                while (cursor.advance()) {
                    int[] fromKind = cursor.codes(Links.FROM_KIND);
                    int[] from = cursor.codes(Links.FROM_ID);
                    int[] toKind = cursor.codes(Links.TO_KIND);
                    int[] to = cursor.codes(Links.TO_ID);
                    int[] relation = cursor.codes(Links.RELATION);
                    for (int i = 0; i < cursor.size(); i++) {
                        add(relation[i], new End(fromKind[i], from[i]), new End(toKind[i], to[i]));
                    }
                }
            }
        }

        /** One end of a link. */
        private record End(int kind, int code) {}

        private void add(int relation, End from, End to) {
            int one = trader(from);
            int other = trader(to);
            boolean bothTraders = one != Missing.CODE && other != Missing.CODE;
            if (bothTraders && (relation == groupRelations[0] || relation == groupRelations[1])) {
                groups.join(one, other);
            } else if (relation == director && relation != Missing.CODE) {
                tie(from, other);
                tie(to, one);
            }
        }

        private int trader(End end) {
            boolean trader = end.kind == traderKind && end.kind != Missing.CODE;
            return trader ? traders.code(ends.text(end.code)) : Missing.CODE;
        }

        /** Persons are numbered: travellers, then ends that are no known traveller. */
        private void tie(End director, int trader) {
            if (trader == Missing.CODE) {
                return;
            }
            int known =
                    director.kind == travellerKind
                            ? travellers.code(ends.text(director.code))
                            : Missing.CODE;
            ties.add(trader, known == Missing.CODE ? travellers.size() + director.code : known, 0);
        }

        Bonds bonds(Runnable checkpoint) {
            int[] group = new int[groups.size()];
            for (int trader = 0; trader < group.length; trader++) {
                group[trader] = groups.of(trader);
            }
            int persons = travellers.size() + ends.size();
            return new Bonds(BipartiteGraph.of(group.length, persons, ties, checkpoint), group);
        }
    }
}
