package org.tidewaiter.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.api.run.Run;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.api.run.UnmetNeed;

/**
 * The engine as a service: rules and lawful reasons come and go as services, with no restart.
 *
 * <p>A run keeps the rules that it began with. If the bundle of one is stopped or replaced
 * meanwhile, that rule may fail, the report says why, and the others go on. Immediate: a host that
 * looks the service up only to start a run would otherwise end both by letting go of it.
 */
@Component(service = RiskEngine.class, immediate = true, configurationPid = WhiteboardEngine.PID)
@Designate(ocd = WhiteboardEngine.Config.class)
public final class WhiteboardEngine implements RiskEngine {

    static final String PID = "org.tidewaiter.engine";

    private static final Logger LOG = LoggerFactory.getLogger(WhiteboardEngine.class);

    /** What an administrator may set. */
    @ObjectClassDefinition(
            localization = "OSGI-INF/l10n/engine",
            name = "%name",
            description = "%help")
    @interface Config {

        @AttributeDefinition(name = "%ruleSeconds", description = "%ruleSeconds.help", min = "0")
        int ruleSeconds() default 0;
    }

    private final Collection<RiskRule> rules = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            fieldOption = FieldOption.UPDATE)
    private final Collection<InnocentExplanation> explanations = new CopyOnWriteArrayList<>();

    private final ThreadedEngine engine = new ThreadedEngine(rules, explanations);

    private volatile Optional<Duration> ruleTime;

    /** Made by the component runtime. */
    @Activate
    public WhiteboardEngine(Config config) {
        ruleTime = ruleTime(config);
    }

    /** Takes another configuration; runs go on, and the next ones keep to it. */
    @Modified
    void change(Config config) {
        ruleTime = ruleTime(config);
    }

    /** Throwing would take the engine away, and with it whoever could say why. */
    private static Optional<Duration> ruleTime(Config config) {
        int seconds = config.ruleSeconds();
        if (seconds < 0) {
            LOG.error(
                    "{}: ruleSeconds must be at least 0, was {}: rules have no limit of time",
                    PID,
                    seconds);
        }
        return seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addRule(RiskRule rule) {
        rules.add(rule);
    }

    /** Lets go of the rule and all that it learned, so that its bundle can be replaced. */
    void removeRule(RiskRule rule) {
        rules.removeIf(one -> one == rule);
        engine.forget(rule);
    }

    @Deactivate
    void stop() {
        engine.close();
    }

    @Override
    public List<RiskRule> rules() {
        return engine.rules();
    }

    @Override
    public List<InnocentExplanation> explanations() {
        return engine.explanations();
    }

    @Override
    public List<RiskRule> leftBehind() {
        return engine.leftBehind();
    }

    @Override
    public List<UnmetNeed> unmet(RiskRule rule, DataSet data) {
        return engine.unmet(rule, data);
    }

    @Override
    public Run start(RunRequest request) {
        return engine.start(timed(request));
    }

    @Override
    public void forget(DataSet data) {
        engine.forget(data);
    }

    /** The request with the configured time where it does not say its own. */
    RunRequest timed(RunRequest request) {
        return request.ruleTime().isPresent()
                ? request
                : ruleTime.map(request::ruleTime).orElse(request);
    }
}
