package org.tidewaiter.health.check;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.run.RiskEngine;

class RulesCheckTest {

    private static final String RULE = RiskRule.class.getName();
    private static final String NAME = "org.tidewaiter.rule.cotraveller.CotravellerRule";

    private final BundleContext context = mock(BundleContext.class);
    private final RiskEngine engine = mock(RiskEngine.class);
    private final ConfigurationAdmin configurations = mock(ConfigurationAdmin.class);
    private final RiskRule rule = mock(RiskRule.class);

    @BeforeEach
    void oneRuleThatWorks() {
        RuleCard card = mock(RuleCard.class);
        when(card.id()).thenReturn("cotraveller");
        when(rule.card()).thenReturn(card);
        when(rule.profile()).thenReturn("default");
        when(context.getBundles()).thenReturn(new Bundle[0]);
        when(engine.rules()).thenReturn(List.of(rule));
    }

    private Result check(ComponentConfigurationDTO... components) {
        ServiceComponentRuntime runtime = Checks.runtime(NAME, RULE, components);
        return new RulesCheck(context, runtime, engine, configurations).execute();
    }

    private static ComponentConfigurationDTO active() {
        ComponentConfigurationDTO active = new ComponentConfigurationDTO();
        active.state = ComponentConfigurationDTO.ACTIVE;
        return active;
    }

    @Test
    void rulesThatCanBeAskedAreNamed() {
        Checks.assertSays(Status.OK, check(active()), "1 rules", "cotraveller, profile default");
    }

    @Test
    void aRuleThatItsConfigurationTookAwayIsCriticalWithTheFile() {
        String file = "file:/conf/org.tidewaiter.rule.cotraveller.cfg";
        Result result =
                check(
                        active(),
                        Checks.failed(
                                "fdr must be at most 0.5, was \"2\"",
                                Map.of("felix.fileinstall.filename", file)));
        Checks.assertSays(Status.CRITICAL, result, file, "fdr must be at most 0.5, was \"2\"");
    }

    @Test
    void aWordInThePlaceOfANumberIsToldWithItsKey() {
        Result result =
                check(
                        active(),
                        Checks.failed(
                                "For input string: \"four\"", Map.of("fdr", 0.5, "reach", "four")));
        Checks.assertSays(Status.CRITICAL, result, "reach must be a number, was \"four\"");
    }

    @Test
    void aRuleThatWaitsForAServiceIsCritical() {
        ComponentConfigurationDTO waiting = new ComponentConfigurationDTO();
        waiting.state = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
        UnsatisfiedReferenceDTO lacking = new UnsatisfiedReferenceDTO();
        lacking.name = "places";
        waiting.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {lacking};
        Checks.assertSays(Status.CRITICAL, check(waiting), NAME, "places");
    }

    @Test
    void aRuleBundleThatIsNotStartedIsCritical() {
        Bundle stopped = bundleWithRule(Bundle.INSTALLED);
        when(context.getBundles()).thenReturn(new Bundle[] {stopped});
        Checks.assertSays(Status.CRITICAL, check(active()), "com.example.rule", "not started");
        Bundle started = bundleWithRule(Bundle.ACTIVE);
        when(context.getBundles()).thenReturn(new Bundle[] {started});
        Checks.assertSays(Status.OK, check(active()));
    }

    private static Bundle bundleWithRule(int state) {
        BundleCapability capability = mock(BundleCapability.class);
        when(capability.getAttributes()).thenReturn(Map.of("objectClass", List.of(RULE)));
        BundleRevision revision = mock(BundleRevision.class);
        when(revision.getDeclaredCapabilities("osgi.service")).thenReturn(List.of(capability));
        Bundle bundle = mock(Bundle.class);
        when(bundle.adapt(BundleRevision.class)).thenReturn(revision);
        when(bundle.getSymbolicName()).thenReturn("com.example.rule");
        when(bundle.getState()).thenReturn(state);
        return bundle;
    }

    @Test
    void aRuleThatWasLeftBehindIsCritical() {
        when(engine.leftBehind()).thenReturn(List.of(rule));
        Checks.assertSays(Status.CRITICAL, check(active()), "cotraveller", "restart its bundle");
    }

    @Test
    void aConfigurationOfNoRuleIsAWarning() throws IOException, InvalidSyntaxException {
        Configuration mistyped = mock(Configuration.class);
        when(mistyped.getPid()).thenReturn("org.tidewaiter.rule.cotraveler~strict");
        when(mistyped.getFactoryPid()).thenReturn("org.tidewaiter.rule.cotraveler");
        Configuration right = mock(Configuration.class);
        when(right.getPid()).thenReturn("org.tidewaiter.rule.cotraveller");
        when(configurations.listConfigurations(any()))
                .thenReturn(new Configuration[] {right, mistyped});
        Result result = check(active());
        Checks.assertSays(Status.WARN, result, "org.tidewaiter.rule.cotraveler~strict");
    }

    @Test
    void aKeyThatIsNoParameterIsAWarningThatNamesIt() throws InvalidSyntaxException {
        ParameterSpec known = mock(ParameterSpec.class);
        when(known.name()).thenReturn("minSharedVoyages");
        when(rule.card().parameters()).thenReturn(List.of(known));
        ServiceReference<RiskRule> offered = mock();
        when(offered.getPropertyKeys())
                .thenReturn(
                        new String[] {
                            "objectClass", "service.id", "profile", "minSharedVoyages", "minShared"
                        });
        when(context.getServiceReferences(RiskRule.class, null)).thenReturn(List.of(offered));
        when(context.getService(offered)).thenReturn(rule);
        Checks.assertSays(Status.WARN, check(active()), "cotraveller", "[minShared]");
    }

    @Test
    void noRuleAndNoEngineAreCritical() {
        when(engine.rules()).thenReturn(List.of());
        Checks.assertSays(Status.CRITICAL, check(), "no rule can be asked");
        ServiceComponentRuntime runtime = Checks.runtime(NAME, RULE);
        Checks.assertSays(
                Status.CRITICAL,
                new RulesCheck(context, runtime, null, null).execute(),
                "org.tidewaiter.engine");
    }
}
