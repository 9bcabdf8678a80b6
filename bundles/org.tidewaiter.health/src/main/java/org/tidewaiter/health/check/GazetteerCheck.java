package org.tidewaiter.health.check;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.tidewaiter.place.Gazetteer;

/** Whether the bundled tables of cities, ports and airports have grown old. */
@Component(
        service = HealthCheck.class,
        configurationPid = "org.tidewaiter.health.gazetteer",
        property = {
            HealthCheck.NAME + "=" + GazetteerCheck.NAME,
            HealthCheck.TAGS + "=" + FelixHealth.TAG
        })
@Designate(ocd = GazetteerCheck.Config.class)
public final class GazetteerCheck implements HealthCheck {

    static final String NAME = "gazetteer";

    /** What an administrator may set. */
    @ObjectClassDefinition(
            localization = "OSGI-INF/l10n/health",
            name = "%gazetteer.name",
            description = "%gazetteer.help")
    @interface Config {

        @AttributeDefinition(
                name = "%gazetteer.warnDays",
                description = "%gazetteer.warnDays.help",
                min = "0")
        int warnDays() default 730;
    }

    private final int warnDays;

    /** Made by the component runtime. */
    @Activate
    public GazetteerCheck(Config config) {
        warnDays = config.warnDays();
    }

    @Override
    public Result execute() {
        return result(Gazetteer.publishedOn(), LocalDate.now(ZoneOffset.UTC), warnDays);
    }

    static Result result(LocalDate published, LocalDate today, int warnDays) {
        long days = ChronoUnit.DAYS.between(published, today);
        Sentence said = Sentence.of("gazetteer.age", published, days);
        return warnDays > 0 && days > warnDays
                ? new Spoken(Result.Status.WARN, "gazetteer.old", said)
                : new Spoken(Result.Status.OK, List.of(said));
    }
}
