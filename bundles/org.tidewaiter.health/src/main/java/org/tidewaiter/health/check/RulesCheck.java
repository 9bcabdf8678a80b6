package org.tidewaiter.health.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.health.FailedComponents;

/** Whether every rule that is installed can be asked. */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=" + RulesCheck.NAME,
            HealthCheck.TAGS + "=" + FelixHealth.TAG
        })
public final class RulesCheck implements HealthCheck {

    static final String NAME = "rules";

    private static final String RULE = RiskRule.class.getName();
    private static final String OF_RULES = "(service.pid=org.tidewaiter.rule.*)";
    private static final int UNSATISFIED =
            ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION
                    | ComponentConfigurationDTO.UNSATISFIED_REFERENCE;

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable RiskEngine engine;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable ConfigurationAdmin configurations;

    /** Made by the component runtime. */
    @Activate
    public RulesCheck(BundleContext context, @Reference ServiceComponentRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
    }

    RulesCheck(
            BundleContext context,
            ServiceComponentRuntime runtime,
            @Nullable RiskEngine engine,
            @Nullable ConfigurationAdmin configurations) {
        this(context, runtime);
        this.engine = engine;
        this.configurations = configurations;
    }

    @Override
    public Result execute() {
        Sentences bad = new Sentences();
        notStarted(bad);
        refused(bad);
        unsatisfied(bad);
        forNobody(bad);
        unknownKeys(bad);
        RiskEngine now = engine;
        if (now == null) {
            bad.critical("rules.noEngine");
            return bad.result(List.of());
        }
        leftBehind(now, bad);
        int rules = now.rules().size();
        if (rules == 0) {
            bad.critical("rules.none");
        }
        return bad.result(well(now.rules()));
    }

    private static List<Sentence> well(List<RiskRule> rules) {
        List<Sentence> well = new ArrayList<>();
        for (RiskRule rule : rules) {
            Sentence named = Sentence.of("profile", rule.card().id(), rule.profile());
            well.add(well.isEmpty() ? Sentence.of("rules.well", rules.size(), named) : named);
        }
        return well;
    }

    /** A bundle says in its manifest that it has a rule. */
    private void notStarted(Sentences bad) {
        for (Bundle bundle : context.getBundles()) {
            if (hasRule(bundle) && bundle.getState() != Bundle.ACTIVE) {
                bad.critical("rules.notStarted", bundle.getSymbolicName());
            }
        }
    }

    private static boolean hasRule(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null
                && revision.getDeclaredCapabilities("osgi.service").stream()
                        .map(capability -> capability.getAttributes().get("objectClass"))
                        .anyMatch(
                                offered -> offered instanceof Collection<?> c && c.contains(RULE));
    }

    private void refused(Sentences bad) {
        Map<String, String> reasons = FailedComponents.offering(runtime, RULE);
        reasons.forEach((where, reason) -> bad.critical("rules.refused", where, reason));
    }

    private void unsatisfied(Sentences bad) {
        for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs()) {
            if (FailedComponents.offers(component, RULE)) {
                for (ComponentConfigurationDTO one :
                        runtime.getComponentConfigurationDTOs(component)) {
                    if ((one.state & UNSATISFIED) != 0) {
                        bad.critical("rules.waits", component.name, lacking(one));
                    }
                }
            }
        }
    }

    /** A file whose name is mistyped would change nothing, and nobody would see it. */
    private void forNobody(Sentences bad) {
        ConfigurationAdmin admin = configurations;
        if (admin == null) {
            return;
        }
        Set<String> known =
                runtime.getComponentDescriptionDTOs().stream()
                        .flatMap(component -> Arrays.stream(component.configurationPid))
                        .collect(Collectors.toSet());
        try {
            Configuration[] all = admin.listConfigurations(OF_RULES);
            for (Configuration one : all == null ? new Configuration[0] : all) {
                String pid = one.getFactoryPid() == null ? one.getPid() : one.getFactoryPid();
                if (!known.contains(pid)) {
                    bad.warn("rules.forNobody", one.getPid());
                }
            }
        } catch (IOException e) {
            bad.warn("rules.unread", String.valueOf(e.getMessage()));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(OF_RULES, e);
        }
    }

    /** So would a key that is mistyped; it comes with the service that it was meant for. */
    private void unknownKeys(Sentences bad) {
        try {
            for (ServiceReference<RiskRule> one :
                    context.getServiceReferences(RiskRule.class, null)) {
                RiskRule rule = context.getService(one);
                if (rule != null) {
                    Set<String> unknown = unknownKeys(one, rule);
                    if (!unknown.isEmpty()) {
                        bad.warn("rules.unknownKeys", rule.card().id(), rule.profile(), unknown);
                    }
                    context.ungetService(one);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter broke", e);
        }
    }

    /** What the framework adds has a point in its name, and no parameter has. */
    private static Set<String> unknownKeys(ServiceReference<RiskRule> one, RiskRule rule) {
        Set<String> keys = new TreeSet<>();
        for (String key : one.getPropertyKeys()) {
            if (key.indexOf('.') < 0) {
                keys.add(key);
            }
        }
        keys.removeAll(Set.of(Constants.OBJECTCLASS, "profile"));
        rule.card().parameters().forEach(known -> keys.remove(known.name()));
        return keys;
    }

    private static Object lacking(ComponentConfigurationDTO one) {
        return one.unsatisfiedReferences.length == 0
                ? Sentence.of("rules.itsConfiguration")
                : Arrays.stream(one.unsatisfiedReferences)
                        .map(reference -> reference.name)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString();
    }

    private static void leftBehind(RiskEngine engine, Sentences bad) {
        for (RiskRule rule : engine.leftBehind()) {
            bad.critical("rules.leftBehind", rule.card().id());
        }
    }
}
