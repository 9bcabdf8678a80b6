package org.tidewaiter.web.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.casework.ParameterSet;
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
            @Nullable Integer published,
            boolean proposed,
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
        Map<String, ParameterSet> published = services.publishing().inForce();
        return Answer.json(
                services.engine().rules().stream()
                        .map(
                                rule ->
                                        view(
                                                rule,
                                                published.get(rule.card().id()),
                                                figures.get(rule.card().id()),
                                                speech))
                        .toList());
    }

    private RuleView view(
            RiskRule rule,
            @Nullable ParameterSet set,
            Oversight.@Nullable FiguresView figures,
            Speech speech) {
        String id = rule.card().id();
        Map<String, String> published = set == null ? Map.of() : set.proposal().values();
        return new RuleView(
                id,
                speech.titles().rule(id),
                speech.titles().question(id),
                rule.card().version(),
                rule.profile(),
                rule.card().sources(),
                rule.card(speech.locale()).parameters().stream()
                        .map(spec -> view(spec, value(spec, rule, published)))
                        .toList(),
                data.ask(lent -> services.engine().unmet(rule, lent)).orElse(List.of()).stream()
                        .map(
                                unmet ->
                                        new UnmetView(
                                                speech.titles().why(unmet),
                                                unmet.need().optional()))
                        .toList(),
                set == null ? null : set.number().orElse(0),
                proposed(id),
                figures);
    }

    /** Of the proposals for a rule only the latest can be open. */
    private boolean proposed(String rule) {
        return services.publishing().versions(rule, 1).stream()
                .anyMatch(latest -> latest.ruling().isEmpty());
    }

    /** What is in force; a published value that the rule does not take is told as it is. */
    private static Object value(ParameterSpec spec, RiskRule rule, Map<String, String> published) {
        String text = published.get(spec.name());
        if (text == null) {
            return rule.parameters().values().getOrDefault(spec.name(), spec.byDefault());
        }
        try {
            return spec.parse(text);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static ParameterView view(ParameterSpec spec, Object value) {
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
                value,
                spec.byDefault());
    }
}
