package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.tidewaiter.api.record.Missing;

/**
 * The telephone numbers, mail addresses and persons of traders, but for those that too many have.
 *
 * <p>An agent's number on a thousand registrations joins nobody. Memory: 4 bytes a contact and 3 a
 * trader. Immutable, thread-safe.
 */
final class Contacts {

    private static final int MOST_TRADERS = Bonds.MOST_TRADERS_OF_A_PERSON;

    private final Register register;
    private final Bonds bonds;
    private final int[] tradersOfContact;
    private final double shareWithContact;
    private final double shareWithOfficer;

    /** Counts; {@code contacts} is how many codes there are. */
    Contacts(Register register, Bonds bonds, int contacts) {
        this.register = register;
        this.bonds = bonds;
        tradersOfContact = new int[contacts];
        for (int trader = 0; trader < register.size(); trader++) {
            for (int contact : both(trader)) {
                tradersOfContact[contact]++;
            }
        }
        shareWithContact = share(false);
        shareWithOfficer = share(true);
    }

    /** Telephone and mail of a trader as they are known; a number given as both is one. */
    private int[] both(int trader) {
        int phone = register.phone[trader];
        int email = register.email[trader];
        if (phone == Missing.CODE || email == phone) {
            return email == Missing.CODE ? new int[0] : new int[] {email};
        }
        return email == Missing.CODE ? new int[] {phone} : new int[] {phone, email};
    }

    /** The share, among traders of whom one is known, that have one in common with another. */
    private double share(boolean officers) {
        long told = 0;
        long joined = 0;
        for (int trader = 0; trader < register.size(); trader++) {
            boolean tells = officers ? hasOfficer(trader) : hasContact(trader);
            told += tells ? 1 : 0;
            joined += tells && !(officers ? officers(trader) : contacts(trader)).isEmpty() ? 1 : 0;
        }
        return (joined + 1.0) / (told + 2.0);
    }

    boolean hasContact(int trader) {
        return both(trader).length > 0;
    }

    boolean hasOfficer(int trader) {
        return bonds.persons.leftEnd(trader) > bonds.persons.leftBegin(trader);
    }

    /** The contacts of a trader that some others, and not too many, have as well. */
    Set<Integer> contacts(int trader) {
        Set<Integer> shared = new TreeSet<>();
        Arrays.stream(both(trader))
                .filter(contact -> tradersOfContact[contact] > 1)
                .filter(contact -> tradersOfContact[contact] <= MOST_TRADERS)
                .forEach(shared::add);
        return shared;
    }

    /** The persons behind a trader who are behind some others, and not too many, as well. */
    Set<Integer> officers(int trader) {
        Set<Integer> shared = new TreeSet<>();
        for (int i = bonds.persons.leftBegin(trader); i < bonds.persons.leftEnd(trader); i++) {
            if (bonds.joins(bonds.persons.rightAt(i))) {
                shared.add(bonds.persons.rightAt(i));
            }
        }
        return shared;
    }

    /** How common it is that a trader has a contact in common with any other. */
    double shareWithContact() {
        return shareWithContact;
    }

    /** How common it is that a trader has a person in common with any other. */
    double shareWithOfficer() {
        return shareWithOfficer;
    }
}
