package org.tidewaiter.rule.cotraveller;

import org.tidewaiter.api.record.Missing;

/**
 * How many rows have each contact and each means of payment.
 *
 * <p>An agency's telephone number on a thousand bookings joins nobody. Memory: 4 bytes a code.
 */
final class PersonalCodes {

    private final int[] contactRows;
    private final int[] paymentRows;

    PersonalCodes(int contacts, int payments) {
        contactRows = new int[contacts];
        paymentRows = new int[payments];
    }

    void add(int contact, int payment) {
        if (contact != Missing.CODE) {
            contactRows[contact]++;
        }
        if (payment != Missing.CODE) {
            paymentRows[payment]++;
        }
    }

    void merge(PersonalCodes other) {
        addTo(contactRows, other.contactRows);
        addTo(paymentRows, other.paymentRows);
    }

    private static void addTo(int[] sum, int[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    int contactRows(int contact) {
        return contactRows[contact];
    }

    int paymentRows(int payment) {
        return paymentRows[payment];
    }
}
