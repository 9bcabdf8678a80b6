package org.tidewaiter.health.check;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.KeptRun;
import org.tidewaiter.casework.StoreException;

/** Whether rules ran lately, and all of them to their end. */
@Component(
        service = HealthCheck.class,
        configurationPid = "org.tidewaiter.health.lastrun",
        property = {
            HealthCheck.NAME + "=" + LastRunCheck.NAME,
            HealthCheck.TAGS + "=" + FelixHealth.TAG
        })
@Designate(ocd = LastRunCheck.Config.class)
public final class LastRunCheck implements HealthCheck {

    static final String NAME = "last-run";

    /** What an administrator may set. */
    @ObjectClassDefinition(
            localization = "OSGI-INF/l10n/health",
            name = "%lastrun.name",
            description = "%lastrun.help")
    @interface Config {

        @AttributeDefinition(
                name = "%lastrun.warnHours",
                description = "%lastrun.warnHours.help",
                min = "0")
        int warnHours() default 48;
    }

    private final int warnHours;
    private final InstantSource clock;
    private final KeptStore kept;

    /** Made by the component runtime. */
    @Activate
    public LastRunCheck(Config config, @Reference KeptStore kept) {
        this(config.warnHours(), InstantSource.system(), kept);
    }

    LastRunCheck(int warnHours, InstantSource clock, KeptStore kept) {
        this.warnHours = warnHours;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public Result execute() {
        Casework store = kept.casework();
        if (store == null) {
            return new Spoken(Result.Status.WARN, "run.noStore");
        }
        try {
            List<KeptRun> last = store.runs(1);
            return last.isEmpty()
                    ? new Spoken(Result.Status.WARN, "run.never")
                    : result(last.get(0));
        } catch (StoreException e) {
            return new Spoken(Result.Status.CRITICAL, "run.unread", String.valueOf(e.getMessage()));
        }
    }

    private Result result(KeptRun run) {
        Sentences bad = new Sentences();
        Instant now = clock.instant();
        long hours = Duration.between(run.keptAt(), now).toHours();
        if (warnHours > 0 && hours >= warnHours) {
            bad.warn("run.longAgo", hours);
        }
        for (RuleReport rule : run.rules()) {
            if (rule.outcome() instanceof RuleOutcome.Failed failed) {
                bad.warn(
                        failed.threw() ? "run.failed" : "run.stillBusy",
                        named(rule),
                        failed.reference());
            } else if (rule.outcome() instanceof RuleOutcome.OverBudget) {
                bad.warn("run.overBudget", named(rule));
            }
        }
        return bad.result(List.of(Sentence.of("run.well", run.id(), hours, run.rules().size())));
    }

    private static Sentence named(RuleReport rule) {
        return Sentence.of("profile", rule.rule(), rule.profile());
    }
}
