package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import org.tidewaiter.api.record.Missing;

/**
 * When exporters were registered and struck off, against when they shipped, and how common that is.
 *
 * <p>An exporter of several registered ids has the earliest registration and is struck off when all
 * are. Memory: 8 bytes an exporter. Immutable, thread-safe.
 */
final class Ages {

    private final int[] registeredOn;
    private final int[] closedOn;
    private final History history;
    private final int youngDays;
    private final double youngShare;
    private final double closedShare;
    private final boolean closingsKnown;
    private final double spanDays;

    Ages(Exporters exporters, Register register, History history, int youngDays) {
        this.history = history;
        this.youngDays = youngDays;
        registeredOn = new int[exporters.size()];
        closedOn = new int[exporters.size()];
        Arrays.fill(registeredOn, Missing.DAY);
        Arrays.fill(closedOn, Missing.DAY);
        for (int exporter = 0; exporter < registeredOn.length; exporter++) {
            read(exporter, exporters.traders(exporter), register);
        }
        youngShare = share(true);
        closedShare = share(false);
        closingsKnown = Arrays.stream(closedOn).anyMatch(day -> day != Missing.DAY);
        spanDays = span();
    }

    private void read(int exporter, int[] traders, Register register) {
        boolean open = traders.length == 0;
        for (int trader : traders) {
            int day = register.registeredOn[trader];
            if (day != Missing.DAY) {
                int before = registeredOn[exporter];
                registeredOn[exporter] = before == Missing.DAY ? day : Math.min(before, day);
            }
            open |= register.closedOn[trader] == Missing.DAY;
            // The sentinel is the least of all days, so the later day wins.
            closedOn[exporter] = Math.max(closedOn[exporter], register.closedOn[trader]);
        }
        closedOn[exporter] = open ? Missing.DAY : closedOn[exporter];
    }

    private double share(boolean young) {
        long told = 0;
        long hits = 0;
        for (int exporter = 0; exporter < registeredOn.length; exporter++) {
            boolean tells =
                    young
                            ? tellsAge(exporter)
                            : history.hasShipped(exporter) && registeredOn[exporter] != Missing.DAY;
            told += tells ? 1 : 0;
            hits += tells && (young ? isYoung(exporter) : isClosed(exporter)) ? 1 : 0;
        }
        return (hits + 1.0) / (told + 2.0);
    }

    /** The days between the earliest and the latest twentieth of registrations, at least a year. */
    private double span() {
        int[] known =
                Arrays.stream(registeredOn).filter(day -> day != Missing.DAY).sorted().toArray();
        if (known.length == 0) {
            return 365;
        }
        int cut = known.length / 20;
        return Math.max(365, known[known.length - 1 - cut] - known[cut]);
    }

    /** The day an exporter was registered, {@link Missing#DAY} if not known. */
    int registeredOn(int exporter) {
        return registeredOn[exporter];
    }

    boolean tellsAge(int exporter) {
        return history.hasShipped(exporter) && registeredOn[exporter] != Missing.DAY;
    }

    /** Whether its first shipment came soon after its registration, or even before. */
    boolean isYoung(int exporter) {
        return tellsAge(exporter)
                && history.firstDay[exporter] - registeredOn[exporter] <= youngDays;
    }

    double youngShare() {
        return youngShare;
    }

    /** Whether the register tells who was struck off. */
    boolean closingsKnown() {
        return closingsKnown;
    }

    /** Whether it shipped after it was struck off. */
    boolean isClosed(int exporter) {
        return closedOn[exporter] != Missing.DAY
                && history.hasShipped(exporter)
                && history.lastDay[exporter] > closedOn[exporter];
    }

    double closedShare() {
        return closedShare;
    }

    /** The chance that one of some others was registered within so many days, by the calendar. */
    double togetherShare(int others, int days) {
        return 1 - StrictMath.pow(Math.max(0, 1 - 2 * days / spanDays), others);
    }
}
