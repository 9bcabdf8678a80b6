package org.tidewaiter.health.check;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.health.Checked;
import org.tidewaiter.health.Health;
import org.tidewaiter.health.Status;

/** Has the checks run by the executor of Apache Felix: at once, within a time, and kept a while. */
@Component(service = Health.class)
public final class FelixHealth implements Health {

    /** Marks the checks that are run. */
    static final String TAG = "tidewaiter";

    private static final List<String> ORDER =
            List.of(
                    RecordsCheck.NAME,
                    StoreCheck.NAME,
                    DiskCheck.NAME,
                    RulesCheck.NAME,
                    LastRunCheck.NAME,
                    GazetteerCheck.NAME);

    private final HealthCheckExecutor executor;

    /** Runs checks by this executor. */
    @Activate
    public FelixHealth(@Reference HealthCheckExecutor executor) {
        this.executor = executor;
    }

    @Override
    public List<Checked> check(Duration patience, Locale language) {
        Words words = new Words(language);
        HealthCheckExecutionOptions options =
                new HealthCheckExecutionOptions()
                        .setOverrideGlobalTimeout(Math.toIntExact(patience.toMillis()));
        return executor.execute(HealthCheckSelector.tags(TAG), options).stream()
                .map(result -> checked(result, patience, words))
                .sorted(Comparator.comparing(FelixHealth::place).thenComparing(Checked::name))
                .toList();
    }

    @Override
    public Checked records(DataSet data) {
        Result result = new RecordsCheck(List.of(data)).execute();
        return new Checked(RECORDS, status(result.getStatus()), sentence(result, Words.ENGLISH));
    }

    private static int place(Checked checked) {
        int at = ORDER.indexOf(checked.name());
        return at < 0 ? ORDER.size() : at;
    }

    private static Checked checked(
            HealthCheckExecutionResult executed, Duration patience, Words words) {
        String name = executed.getHealthCheckMetadata().getName();
        Result result = executed.getHealthCheckResult();
        if (executed.hasTimedOut()) {
            return new Checked(
                    name,
                    status(result.getStatus()),
                    words.say(Sentence.of("late", patience.toSeconds())));
        }
        return new Checked(name, status(result.getStatus()), sentence(result, words));
    }

    private static Status status(Result.Status status) {
        return switch (status) {
            case OK -> Status.OK;
            case WARN, TEMPORARILY_UNAVAILABLE -> Status.WARN;
            case CRITICAL, HEALTH_CHECK_ERROR -> Status.CRITICAL;
        };
    }

    /** What a check threw may quote a record: it is not told. */
    private static String sentence(Result result, Words words) {
        if (result.getStatus() == Result.Status.HEALTH_CHECK_ERROR) {
            return words.say(Sentence.of("failed"));
        } else if (result instanceof Spoken ours) {
            return ours.in(words);
        }
        return StreamSupport.stream(result.spliterator(), false)
                .map(entry -> entry.getMessage())
                .collect(Collectors.joining("; "));
    }
}
