package org.tidewaiter.casework.work;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.casework.store.Store;
import org.tidewaiter.casework.store.StoreSettings;
import org.tidewaiter.casework.store.TestStores;

/**
 * A process in which some officers decide without end; it prints each decision when it is confirmed
 * to the officer, and waits to be killed.
 */
final class DecidingProcess {

    private static final int OFFICERS = 4;

    private DecidingProcess() {}

    /** The folder of the store, and a word that its notes begin with. */
    public static void main(String[] arguments) {
        StoreSettings settings = TestStores.file(Path.of(arguments[0]));
        Store store = TestStores.open(settings, Clock.systemUTC());
        Casework casework = new SqlCasework(store, 0);
        List<WorklistRow> rows =
                casework.worklist(Query.of(Filter.ALL, Order.STRENGTH, 1000)).rows();
        System.out.println("ready");
        for (int i = 0; i < OFFICERS; i++) {
            String officer = "officer" + i;
            new Thread(() -> decide(casework, rows, officer, arguments[1])).start();
        }
    }

    private static void decide(
            Casework casework, List<WorklistRow> rows, String officer, String word) {
        for (int i = 0; ; i++) {
            WorklistRow row = rows.get(i % rows.size());
            String note = word + "-" + officer + "-" + i;
            Decision decision = Decision.of(Status.values()[i % 4], note, officer);
            long version = row.state().version();
            boolean done = false;
            while (!done) {
                try {
                    casework.decide(row.id(), version, decision);
                    System.out.println(note);
                    done = true;
                } catch (OvertakenException overtaken) {
                    version = overtaken.state().version();
                }
            }
        }
    }
}
