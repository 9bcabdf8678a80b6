package org.tidewaiter.workbench.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.Words;

/** The pages of the help, in the language of the workbench; English where it has none. */
final class HelpPages {

    /** Where to begin. */
    static final String FIRST = "start";

    /** The pages of the guide, in reading order. */
    static final List<String> GUIDE = List.of(FIRST, "worklist", "finding", "runs", "settings");

    private static final String STYLE =
            "body{font:13px/1.5 sans-serif;margin:14px 18px;max-width:72ch;color:#1b2430;background:#fcfcfa}"
                    + "h1{font-size:19px;margin:0 0 8px}h2{font-size:15px;margin:16px 0 4px}"
                    + "table{border-collapse:collapse}td,th{text-align:left;vertical-align:top;"
                    + "padding:3px 14px 3px 0;border-bottom:1px solid #d9dddd}"
                    + "kbd{font:12px monospace;border:1px solid #7f8a93;border-radius:3px;padding:0 4px}"
                    + "nav{border-bottom:1px solid #d9dddd;padding-bottom:6px;margin-bottom:12px}"
                    + "nav a{margin-right:12px}a{color:#1d5f99}";

    private HelpPages() {}

    /** A page that links to the others: of the guide, of a rule, or one that says there is none. */
    static String html(String topic) {
        StringBuilder html =
                new StringBuilder("<!doctype html><html lang=\"")
                        .append(Words.LOCALE.toLanguageTag())
                        .append("\"><head><meta charset=\"utf-8\"><title>")
                        .append(RuleSheet.escaped(title(topic)))
                        .append("</title><style>")
                        .append(STYLE)
                        .append("</style></head><body><nav>");
        GUIDE.forEach(page -> link(html, page));
        rules().forEach(rule -> link(html, rule.card().id()));
        return html.append("</nav>").append(body(topic)).append("</body></html>").toString();
    }

    private static void link(StringBuilder html, String topic) {
        html.append("<a href=\"#")
                .append(RuleSheet.escaped(topic))
                .append("\">")
                .append(RuleSheet.escaped(title(topic)))
                .append("</a> ");
    }

    /** What a page is called. */
    static String title(String topic) {
        return GUIDE.contains(topic)
                ? Words.say("help.page." + topic)
                : HostServices.reports()
                        .map(reports -> reports.titles(Words.LOCALE).rule(topic))
                        .orElse(topic);
    }

    /** The rules that are installed, one a rule, whatever profiles it has. */
    static List<RiskRule> rules() {
        return HostServices.engine().stream()
                .flatMap(engine -> engine.rules().stream())
                .collect(
                        java.util.stream.Collectors.toMap(
                                rule -> rule.card().id(),
                                rule -> rule,
                                (one, other) -> one,
                                java.util.TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static String body(String topic) {
        if (GUIDE.contains(topic)) {
            return file(topic, Words.LOCALE.getLanguage())
                    .or(() -> file(topic, "en"))
                    .orElseGet(() -> Words.say("help.none"));
        }
        return rules().stream()
                .filter(rule -> rule.card().id().equals(topic))
                .findFirst()
                .map(RuleSheet::html)
                .orElseGet(() -> "<p>" + RuleSheet.escaped(Words.say("help.none")) + "</p>");
    }

    private static Optional<String> file(String topic, String language) {
        String path = "/help/" + language + "/" + topic + ".html";
        try (InputStream in = HelpPages.class.getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            Problems.log("a page of the help cannot be read: " + path, e);
            return Optional.empty();
        }
    }
}
