package org.tidewaiter.web.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.casework.FourEyesException;
import org.tidewaiter.casework.InForce;
import org.tidewaiter.casework.ParameterEffect;
import org.tidewaiter.casework.ParameterProposal;
import org.tidewaiter.casework.ParameterSet;
import org.tidewaiter.casework.ParameterSet.Ruling;
import org.tidewaiter.casework.ParameterSet.Verdict;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Fields;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.run.LentData;

/** Parameters of a rule that one proposes and another publishes; every version stays readable. */
final class Proposing {

    private static final int LONGEST_TEXT = 1_000;

    private final Services services;
    private final LentData data;
    private final Trials trials;

    Proposing(Services services, LentData data, Trials trials) {
        this.services = services;
        this.data = data;
        this.trials = trials;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/rules/{rule}/parameters", Set.of(Role.values()), this::versions),
                Route.of("POST", "/rules/{rule}/parameters", Set.of(Role.ANALYST), this::propose),
                Route.of(
                        "POST",
                        "/rules/{rule}/parameters/{number}/ruling",
                        Set.of(Role.ANALYST, Role.ADMINISTRATOR),
                        this::decide));
    }

    private Answer versions(Ask ask) {
        int limit = ask.parameters("limit").limit(100);
        RiskRule rule = services.rule(ask.part("rule"));
        List<ParameterSet> sets = services.publishing().versions(rule.card().id(), limit);
        RuleCard card = rule.card(ask.locale());
        return Answer.json(new Versions(rule, card, sets, sets.size() < limit).views());
    }

    private Answer propose(Ask ask) {
        RiskRule rule = services.rule(ask.part("rule"));
        Fields body = ask.fields("parameters", "reason");
        Map<String, String> changes = GivenParameters.of(rule, body.object("parameters"));
        String reason = body.needed("reason", LONGEST_TEXT);
        checkOneProfile(rule);
        Map<String, String> inForce = inForce(rule);
        Map<String, String> values = new TreeMap<>(inForce);
        values.putAll(changes);
        if (InForce.applied(rule, values).equals(InForce.applied(rule, inForce))) {
            throw Problem.badRequest("parameters has none that differs from those in force");
        }
        ParameterProposal proposal =
                new ParameterProposal(
                        rule.card().id(),
                        rule.card().version(),
                        values,
                        effect(rule, values, Speech.to(ask, services)),
                        reason,
                        ask.officer().id());
        try {
            return answer(201, rule, services.publishing().propose(proposal), ask);
        } catch (IllegalStateException e) {
            throw new Problem(409, "already-proposed", String.valueOf(e.getMessage()));
        }
    }

    /** A version is of a rule; two profiles of it would become one. */
    private void checkOneProfile(RiskRule rule) {
        Set<String> profiles = new TreeSet<>();
        for (RiskRule one : services.engine().rules()) {
            if (one.card().id().equals(rule.card().id())) {
                profiles.add(one.profile());
            }
        }
        if (profiles.size() > 1) {
            throw new Problem(
                    409,
                    "several-profiles",
                    "the rule has the profiles %s: their parameters are set in their configurations",
                    String.join(", ", profiles));
        }
    }

    /** All values with which the rule runs, as texts; of what no version names, the configured. */
    private Map<String, String> inForce(RiskRule rule) {
        Map<String, String> values = Versions.configured(rule);
        values.putAll(services.inForce().values(rule.card().id()));
        return values;
    }

    /** Trying them also shows that the rule runs with them. */
    private ParameterEffect effect(RiskRule rule, Map<String, String> values, Speech speech) {
        DataSet lent = data.now();
        Trials.Ground ground = Trials.Ground.now(lent);
        Trials.Found before = trials.inForce(rule, ground, speech);
        Trials.Found after = trials.with(rule, ground, values, speech);
        return new ParameterEffect(
                new DataStamp(lent.name(), lent.fingerprint()),
                lent.asOf(),
                before.total(),
                after.total(),
                after.without(before).size(),
                before.without(after).size());
    }

    private Answer decide(Ask ask) {
        RiskRule rule = services.rule(ask.part("rule"));
        Fields body = ask.fields("verdict", "note");
        Verdict verdict =
                body.word("verdict", Verdict.class)
                        .orElseThrow(() -> Problem.badRequest("verdict is missing"));
        Ruling ruling =
                new Ruling(verdict, body.text("note", LONGEST_TEXT).orElse(""), ask.officer().id());
        try {
            ParameterSet ruled = services.publishing().decide(rule.card().id(), id(ask), ruling);
            return answer(200, rule, ruled, ask);
        } catch (NoSuchElementException e) {
            throw unknown();
        } catch (FourEyesException e) {
            throw new Problem(403, "four-eyes", String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw new Problem(409, "already-ruled", String.valueOf(e.getMessage()));
        }
    }

    private static long id(Ask ask) {
        String number = ask.part("number");
        if (!number.matches("[0-9]{1,18}")) {
            throw unknown();
        }
        return Long.parseLong(number);
    }

    private static Problem unknown() {
        return new Problem(
                404, "no-such-proposal", "there is no proposal of this number for this rule");
    }

    private Answer answer(int status, RiskRule rule, ParameterSet set, Ask ask) {
        List<ParameterSet> before =
                new ArrayList<>(services.publishing().versions(rule.card().id(), 1_000));
        before.removeIf(one -> one.id() >= set.id());
        before.add(0, set);
        RuleCard card = rule.card(ask.locale());
        return Answer.json(status, new Versions(rule, card, before, true).views().get(0));
    }
}
