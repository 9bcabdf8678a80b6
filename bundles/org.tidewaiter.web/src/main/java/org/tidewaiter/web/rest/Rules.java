package org.tidewaiter.web.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.run.LentData;

/** The rules that are installed, with their parameters and figures. */
final class Rules {

    private record ParameterView(
            String name,
            String title,
            String help,
            String unit,
            String kind,
            @Nullable Double least,
            @Nullable Double most,
            Object value,
            Object byDefault) {}

    private record UnmetView(String text, boolean optional) {}

    private record RuleView(
            String id,
            String title,
            String question,
            String version,
            String profile,
            List<String> sources,
            List<ParameterView> parameters,
            List<UnmetView> unmet,
            Oversight.@Nullable FiguresView figures) {}

    private final Services services;
    private final LentData data;

    Rules(Services services, LentData data) {
        this.services = services;
        this.data = data;
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                        "GET",
                        "/rules",
                        Set.of(Role.OFFICER, Role.ANALYST, Role.ADMINISTRATOR),
                        this::rules));
    }

    private Answer rules(Ask ask) {
        ask.parameters();
        Speech speech = Speech.to(ask, services);
        Map<String, Oversight.FiguresView> figures =
                Oversight.figures(services, speech).stream()
                        .collect(Collectors.toMap(Oversight.FiguresView::rule, all -> all));
        return Answer.json(
                services.engine().rules().stream()
                        .map(rule -> view(rule, figures.get(rule.card().id()), speech))
                        .toList());
    }

    private RuleView view(RiskRule rule, Oversight.@Nullable FiguresView figures, Speech speech) {
        String id = rule.card().id();
        return new RuleView(
                id,
                speech.titles().rule(id),
                speech.titles().question(id),
                rule.card().version(),
                rule.profile(),
                rule.card().sources(),
                rule.card().parameters().stream().map(spec -> view(spec, rule)).toList(),
                data.ask(lent -> services.engine().unmet(rule, lent)).orElse(List.of()).stream()
                        .map(unmet -> new UnmetView(unmet.reason(), unmet.need().optional()))
                        .toList(),
                figures);
    }

    private static ParameterView view(ParameterSpec spec, RiskRule rule) {
        String kind =
                switch (spec.kind()) {
                    case WHOLE -> "whole";
                    case REAL -> "real";
                    case FLAG -> "truth";
                    case TEXT -> "text";
                };
        return new ParameterView(
                spec.name(),
                spec.title(),
                spec.help(),
                spec.unit(),
                kind,
                Double.isFinite(spec.min()) ? spec.min() : null,
                Double.isFinite(spec.max()) ? spec.max() : null,
                rule.parameters().values().getOrDefault(spec.name(), spec.byDefault()),
                spec.byDefault());
    }
}
