package org.tidewaiter.workbench.help;

import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.workbench.desk.Words;

/** The help page of a rule, made from its card: so third-party rules have one too. */
final class RuleSheet {

    private RuleSheet() {}

    static String html(RiskRule rule) {
        RuleCard card = rule.card(Words.LOCALE);
        StringBuilder html = new StringBuilder();
        html.append("<h1>").append(escaped(HelpPages.title(card.id()))).append("</h1><p>");
        html.append(escaped(card.question()));
        html.append("</p><p>").append(escaped(Words.say("help.notGuilt"))).append("</p>");
        heading(html, "rules.needs");
        html.append("<table>");
        for (Need need : card.needs()) {
            row(
                    html,
                    need.port().table(),
                    Words.say(need.optional() ? "rules.better" : "rules.needed"));
        }
        html.append("</table>");
        parameters(html, card);
        heading(html, "rules.sources");
        html.append("<ul>");
        card.sources()
                .forEach(source -> html.append("<li>").append(escaped(source)).append("</li>"));
        return html.append("</ul><p>")
                .append(escaped(Words.say("help.version", card.id(), card.version())))
                .append("</p>")
                .toString();
    }

    private static void parameters(StringBuilder html, RuleCard card) {
        heading(html, "help.parameters");
        html.append("<table>");
        for (ParameterSpec spec : card.parameters()) {
            String value =
                    Words.value(spec.byDefault())
                            + (spec.unit().isEmpty() ? "" : " " + spec.unit());
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
