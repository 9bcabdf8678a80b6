package org.tidewaiter.workbench.help;

import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.Words;

/** The help page of a rule, made from its card: so third-party rules have one too. */
final class RuleSheet {

    private RuleSheet() {}

    static String html(RiskRule rule) {
        String id = rule.card().id();
        StringBuilder html = new StringBuilder();
        html.append("<h1>").append(escaped(HelpPages.title(id))).append("</h1><p>");
        html.append(
                escaped(
                        HostServices.reports()
                                .map(reports -> reports.titles(Words.LOCALE).question(id))
                                .filter(text -> !text.isEmpty())
                                .orElse(rule.card().question())));
        html.append("</p><p>").append(escaped(Words.say("help.notGuilt"))).append("</p>");
        heading(html, "rules.needs");
        html.append("<table>");
        for (Need need : rule.card().needs()) {
            row(
                    html,
                    need.port().table(),
                    Words.say(need.optional() ? "rules.better" : "rules.needed"));
        }
        html.append("</table>");
        parameters(html, rule);
        heading(html, "rules.sources");
        html.append("<ul>");
        rule.card()
                .sources()
                .forEach(source -> html.append("<li>").append(escaped(source)).append("</li>"));
        return html.append("</ul><p>")
                .append(escaped(Words.say("help.version", id, rule.card().version())))
                .append("</p>")
                .toString();
    }

    private static void parameters(StringBuilder html, RiskRule rule) {
        heading(html, "help.parameters");
        html.append("<table>");
        for (ParameterSpec spec : rule.card().parameters()) {
            String value = spec.byDefault() + (spec.unit().isEmpty() ? "" : " " + spec.unit());
            row(html, spec.title(), spec.name() + " = " + value, spec.help());
        }
        html.append("</table>");
    }

    private static void heading(StringBuilder html, String key) {
        html.append("<h2>").append(escaped(Words.say(key))).append("</h2>");
    }

    private static void row(StringBuilder html, String... texts) {
        html.append("<tr>");
        for (String text : texts) {
            html.append("<td>").append(escaped(text)).append("</td>");
        }
        html.append("</tr>");
    }

    /** A rule's own words are text, not markup. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
