package org.tidewaiter.workbench.records;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceRegistration;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Ports;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.OneAtATime;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.Words;

/**
 * Opens a location and lends its records to whoever looks for a data set, in the place of those
 * that were opened here before. One such job at a time, and none during a run.
 */
public final class OpenRecords extends Job {

    /** The service property that says where records are from. */
    public static final String LOCATION = "location";

    private static final long MEMORY_BYTES = 1L << 30;

    private record Opened(DataSet data, ServiceRegistration<DataSet> lent) {
        void close() {
            lent.unregister();
            data.close();
        }
    }

    private static @Nullable Opened opened;

    private final String location;

    /** A job that opens a location. */
    public OpenRecords(String location) {
        super(Words.say("open.job", location));
        this.location = location;
        setRule(OneAtATime.RECORDS);
        setUser(true);
    }

    /** Whoever opens such a location; empty if nobody does. */
    static List<DataSource> sources(String location) {
        return HostServices.sources().stream().filter(source -> source.accepts(location)).toList();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        List<DataSource> sources = sources(location);
        if (sources.isEmpty()) {
            return new Status(IStatus.ERROR, Problems.PLUGIN, Words.say("open.nobody", location));
        }
        try {
            DataSet data = sources.get(0).open(request(), new ShownProgress(monitor));
            lend(data, location);
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (DataException e) {
            return Problems.status(String.join("\n", e.problems()), e);
        }
    }

    private OpenRequest request() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new OpenRequest(location, ports(), Double.NaN, cores, MEMORY_BYTES);
    }

    /** The tables of the record layout and those that rules bring. */
    private static List<Port> ports() {
        Set<Port> ports = new LinkedHashSet<>(Ports.ALL);
        HostServices.engine()
                .ifPresent(
                        engine ->
                                engine.rules().stream()
                                        .flatMap(rule -> rule.card().needs().stream())
                                        .forEach(need -> ports.add(need.port())));
        return new ArrayList<>(ports);
    }

    private static synchronized void lend(DataSet data, String location) {
        closeOpened();
        ServiceRegistration<DataSet> lent =
                HostServices.context()
                        .registerService(
                                DataSet.class, data, new Hashtable<>(Map.of(LOCATION, location)));
        opened = new Opened(data, lent);
    }

    /** Gives back and closes what was opened here, if anything was. */
    public static synchronized void closeOpened() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
