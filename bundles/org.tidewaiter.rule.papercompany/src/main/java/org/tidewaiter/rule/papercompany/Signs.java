package org.tidewaiter.rule.papercompany;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.tidewaiter.api.record.Missing;

/** Looks for signs of paper companies in the firms of one building. */
final class Signs {

    /** Registrations so near to each other are one errand. */
    private static final int ONE_ERRAND_DAYS = 30;

    /** A stated share: few importers and exporters have a telephone or a person in common. */
    private static final double TIED_SHARE = 0.001;

    private final Exporters exporters;
    private final Contacts contacts;
    private final Ages ages;
    private final History history;

    Signs(Exporters exporters, Contacts contacts, Ages ages, History history) {
        this.exporters = exporters;
        this.contacts = contacts;
        this.ages = ages;
        this.history = history;
    }

    /** The signs among firms that may have shipped nothing. */
    List<Sign> ofCompanies(int[] firms) {
        List<Sign> signs = new ArrayList<>();
        signs.add(shared(Sign.Kind.SHARED_CONTACT, firms));
        signs.add(shared(Sign.Kind.SHARED_OFFICER, firms));
        signs.add(registeredTogether(firms));
        signs.add(closed(firms));
        return signs;
    }

    /** The signs among exporters of one party, whose importers are traders. */
    List<Sign> ofExporters(int[] firms, int[] importers) {
        List<Sign> signs = new ArrayList<>();
        signs.add(exclusive(firms));
        signs.add(young(firms));
        signs.addAll(ofCompanies(firms));
        signs.add(tied(firms, importers));
        return signs;
    }

    private Sign exclusive(int[] firms) {
        Sign sign = new Sign(Sign.Kind.EXCLUSIVE);
        for (int firm : firms) {
            sign.tried(history.isExclusive(firm), history.exclusiveShare(firm));
        }
        return sign;
    }

    private Sign young(int[] firms) {
        Sign sign = new Sign(Sign.Kind.YOUNG);
        for (int firm : firms) {
            if (ages.tellsAge(firm)) {
                sign.tried(ages.isYoung(firm), ages.youngShare());
            }
        }
        return sign;
    }

    private Sign closed(int[] firms) {
        Sign sign = new Sign(Sign.Kind.CLOSED);
        for (int firm : firms) {
            if (ages.closingsKnown() && ages.tellsAge(firm)) {
                sign.tried(ages.isClosed(firm), ages.closedShare());
            }
        }
        return sign;
    }

    private Sign registeredTogether(int[] firms) {
        int[] known =
                Arrays.stream(firms)
                        .map(ages::registeredOn)
                        .filter(day -> day != Missing.DAY)
                        .sorted()
                        .toArray();
        Sign sign = new Sign(Sign.Kind.REGISTERED_TOGETHER);
        for (int i = 0; i < known.length && known.length > 1; i++) {
            boolean before = i > 0 && known[i] - known[i - 1] <= ONE_ERRAND_DAYS;
            boolean after = i + 1 < known.length && known[i + 1] - known[i] <= ONE_ERRAND_DAYS;
            sign.tried(before || after, ages.togetherShare(known.length - 1, ONE_ERRAND_DAYS));
        }
        return sign;
    }

    private Sign shared(Sign.Kind kind, int[] firms) {
        boolean officers = kind == Sign.Kind.SHARED_OFFICER;
        List<Set<Integer>> told = new ArrayList<>();
        Map<Integer, Integer> firmsOf = new HashMap<>();
        for (int firm : firms) {
            if (tells(firm, officers)) {
                Set<Integer> of = all(exporters.traders(firm), officers);
                told.add(of);
                of.forEach(code -> firmsOf.merge(code, 1, Integer::sum));
            }
        }
        Sign sign = new Sign(kind);
        double share = officers ? contacts.shareWithOfficer() : contacts.shareWithContact();
        for (Set<Integer> of : told.size() > 1 ? told : List.<Set<Integer>>of()) {
            sign.tried(of.stream().anyMatch(code -> firmsOf.getOrDefault(code, 0) > 1), share);
        }
        return sign;
    }

    private boolean tells(int firm, boolean officers) {
        for (int trader : exporters.traders(firm)) {
            if (officers ? contacts.hasOfficer(trader) : contacts.hasContact(trader)) {
                return true;
            }
        }
        return false;
    }

    private Set<Integer> all(int[] traders, boolean officers) {
        IntFunction<Set<Integer>> of = officers ? contacts::officers : contacts::contacts;
        Set<Integer> all = new TreeSet<>();
        for (int trader : traders) {
            all.addAll(of.apply(trader));
        }
        return all;
    }

    private Sign tied(int[] firms, int[] importers) {
        Set<Integer> contactsOf = all(importers, false);
        Set<Integer> officersOf = all(importers, true);
        Sign sign = new Sign(Sign.Kind.TIED_TO_IMPORTER);
        for (int firm : firms) {
            if (tells(firm, false) || tells(firm, true)) {
                int[] traders = exporters.traders(firm);
                boolean tied =
                        all(traders, false).stream().anyMatch(contactsOf::contains)
                                || all(traders, true).stream().anyMatch(officersOf::contains);
                sign.tried(tied, TIED_SHARE);
            }
        }
        return sign;
    }
}
