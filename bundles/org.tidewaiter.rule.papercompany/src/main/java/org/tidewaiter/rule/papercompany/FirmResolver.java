package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.name.Slip;

/**
 * Resolves ids and spellings to firms before anything is counted.
 *
 * <p>Ids of overseas suppliers are missing or given twice, and one firm is written in several ways.
 * So an id counts together with a name: a declaration whose name resembles the registered one is
 * the registered firm, another name is another firm; without an id, name and address make the firm,
 * or the one registered firm of that name in the country where the address does not say otherwise.
 * Then firms of one site are one if they have one id or names that resemble, and firms of one
 * country if they have one registration number. When in doubt firms are joined: too few are counted
 * rather than too many.
 *
 * <p>Cost: O(mentions + traders), O(length of name) for firms that share a site. Memory: 48 bytes a
 * draft, 4 a trader and mention and 32 a trader who is asked about. Used once, by one thread.
 */
final class FirmResolver {

    /** No trader and no mention: its complement is none either. */
    private static final int NOBODY = Integer.MIN_VALUE;

    private static final int ID = 0;
    private static final int NAME = 1;

    private final Register register;
    private final Shipments shipments;
    private final NameBook names;
    private final Whereabouts where;
    private final TupleCodes drafts = new TupleCodes(4);
    private final TupleCodes namesakes = new TupleCodes(2);
    private final IntList traderOf = new IntList();
    private final BitSet repeated = new BitSet();
    private final int[] draftOfTrader;
    private final int[] draftOfMention;

    FirmResolver(Register register, Shipments shipments, NameBook names, Whereabouts where) {
        this.register = register;
        this.shipments = shipments;
        this.names = names;
        this.where = where;
        draftOfTrader = new int[register.size()];
        Arrays.fill(draftOfTrader, Firms.NONE);
        draftOfMention = new int[shipments.mentions().size()];
    }

    /** Resolves the traders asked about and every exporter that the shipments mention. */
    Firms resolve(boolean[] asked) {
        for (int trader = 0; trader < asked.length; trader++) {
            if (asked[trader] && register.has(trader)) {
                draftOfTrader[trader] = add(trader, names.of(register.name[trader]));
            }
        }
        noteNamesakes();
        for (int mention = 0; mention < draftOfMention.length; mention++) {
            draftOfMention[mention] = draft(mention);
        }
        int[] sources = sources();
        Joined joined = new Joined(drafts.size());
        joinBySite(joined, sources);
        joinByRegistration(joined, sources);
        return firms(joined, sources);
    }

    private int draft(int mention) {
        TupleCodes mentions = shipments.mentions();
        int id = mentions.value(mention, Shipments.ID);
        int written = names.of(mentions.value(mention, Shipments.NAME));
        if (id == Missing.CODE) {
            int namesake = written == NameBook.NONE ? Firms.NONE : namesake(mention, written);
            return namesake == Firms.NONE
                    ? where.addNameless(drafts, written, mention)
                    : draftOfTrader[namesake];
        }
        boolean known = register.has(id);
        int registered = known ? names.of(register.name[id]) : NameBook.NONE;
        boolean same = known && names.resemble(written, registered);
        int draft = add(id, same ? registered : written);
        if (same) {
            draftOfTrader[id] = draft;
        }
        return draft;
    }

    private int add(int id, int name) {
        return drafts.add(id, name, Missing.CODE, Missing.CODE);
    }

    /** The one trader asked about that has a name in the country of a mention. */
    private int namesake(int mention, int name) {
        int code = namesakes.find(name, where.ofMention(mention).country());
        int trader = code < 0 ? Firms.NONE : traderOf.at(code);
        return trader != Firms.NONE && where.agrees(mention, trader) ? trader : Firms.NONE;
    }

    /** Notes who is registered under which name; of two, neither is the one. */
    private void noteNamesakes() {
        IntList traders = new IntList();
        for (int trader = 0; trader < draftOfTrader.length; trader++) {
            int name =
                    draftOfTrader[trader] == Firms.NONE
                            ? NameBook.NONE
                            : names.of(register.name[trader]);
            if (name != NameBook.NONE) {
                int code = namesakes.add(name, where.ofTrader(trader).country());
                if (code == traders.size()) {
                    traders.add(trader);
                } else {
                    repeated.set(code);
                }
            }
        }
        for (int code = 0; code < traders.size(); code++) {
            traderOf.add(repeated.get(code) ? Firms.NONE : traders.at(code));
        }
    }

    /**
     * Who tells where each draft is: the register, or else most of its shipments. A trader stands
     * for itself, a mention for its complement, {@link #NOBODY} for no place at all.
     */
    private int[] sources() {
        int[] sources = new int[drafts.size()];
        Arrays.fill(sources, NOBODY);
        for (int trader = 0; trader < draftOfTrader.length; trader++) {
            if (draftOfTrader[trader] != Firms.NONE) {
                sources[draftOfTrader[trader]] = trader;
            }
        }
        BitSet registered = new BitSet(sources.length);
        for (int draft = 0; draft < sources.length; draft++) {
            registered.set(draft, place(sources[draft]).site() != Sites.NONE);
        }
        int[] shown = new int[sources.length];
        for (int mention = 0; mention < draftOfMention.length; mention++) {
            int draft = draftOfMention[mention];
            if (!registered.get(draft)) {
                Place before = place(sources[draft]);
                Place written = where.ofMention(mention);
                if (beats(written, mention, before, shown[draft])) {
                    sources[draft] = written.orElse(before) == written ? ~mention : sources[draft];
                    shown[draft] = where.rowsOf(mention);
                }
            }
        }
        return sources;
    }

    private Place place(int source) {
        if (source == NOBODY) {
            return Place.UNKNOWN;
        }
        return source < 0 ? where.ofMention(~source) : where.ofTrader(source);
    }

    /** A place known better counts more, then one written more often. */
    private boolean beats(Place one, int mention, Place other, int shownOfOther) {
        boolean sited = one.site() != Sites.NONE;
        boolean otherSited = other.site() != Sites.NONE;
        if (sited != otherSited) {
            return sited;
        }
        return where.rowsOf(mention) > shownOfOther;
    }

    private void joinBySite(Joined joined, int[] sources) {
        int[] site = new int[sources.length];
        Arrays.setAll(site, draft -> place(sources[draft]).site());
        Groups bySite = Groups.of(site, Arrays.stream(site).max().orElse(Sites.NONE) + 1);
        for (int i = 0; i < bySite.size(); i++) {
            if (bySite.count(i) > 1) {
                joinNeighbours(joined, bySite.members(i));
            }
        }
    }

    private void joinNeighbours(Joined joined, int[] neighbours) {
        Slip slip = new Slip();
        Map<Integer, Integer> byId = new HashMap<>();
        Map<Integer, Integer> byName = new HashMap<>();
        for (int draft : neighbours) {
            int id = drafts.value(draft, ID);
            if (id != Missing.CODE) {
                joined.join(byId.computeIfAbsent(id, absent -> draft), draft);
            }
            int name = drafts.value(draft, NAME);
            if (name != NameBook.NONE && byName.putIfAbsent(name, draft) != null) {
                joined.join(byName.getOrDefault(name, draft), draft);
            } else if (name != NameBook.NONE) {
                slip.file(draft, names.name(name).key(), other -> joined.join(other, draft));
            }
        }
    }

    private void joinByRegistration(Joined joined, int[] sources) {
        TupleCodes numbers = new TupleCodes(2);
        IntList firsts = new IntList();
        for (int trader = 0; trader < draftOfTrader.length; trader++) {
            int draft = draftOfTrader[trader];
            int number = draft == Firms.NONE ? Missing.CODE : register.registrationNumber[trader];
            if (number != Missing.CODE) {
                int code = numbers.add(number, place(sources[draft]).country());
                if (code == firsts.size()) {
                    firsts.add(draft);
                }
                joined.join(firsts.at(code), draft);
            }
        }
    }

    private Firms firms(Joined joined, int[] sources) {
        int[] firmOf = new int[drafts.size()];
        int count = 0;
        for (int draft = 0; draft < firmOf.length; draft++) {
            int least = joined.of(draft);
            firmOf[draft] = least == draft ? count++ : firmOf[least];
        }
        Firms firms =
                Firms.unplaced(
                        renumbered(draftOfMention, firmOf),
                        renumbered(draftOfTrader, firmOf),
                        count,
                        firmOf.length - count);
        for (int draft = 0; draft < firmOf.length; draft++) {
            firms.complete(firmOf[draft], drafts.value(draft, NAME), place(sources[draft]));
        }
        return firms;
    }

    private static int[] renumbered(int[] draftOf, int[] firmOf) {
        int[] renumbered = new int[draftOf.length];
        for (int i = 0; i < draftOf.length; i++) {
            renumbered[i] = draftOf[i] == Firms.NONE ? Firms.NONE : firmOf[draftOf[i]];
        }
        return renumbered;
    }
}
