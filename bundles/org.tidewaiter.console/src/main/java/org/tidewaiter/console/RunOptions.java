package org.tidewaiter.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RunRequest;
import picocli.CommandLine.Option;

/** The options that say which rules to run, with what parameters, and in which language to tell. */
final class RunOptions {

    private static final long MEBIBYTE = 1L << 20;

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "run this rule only; may be repeated (default: all)")
    List<String> rules = List.of();

    @Option(
            names = "--set",
            paramLabel = "RULE.PARAMETER=VALUE",
            description = "set a parameter for this run; may be repeated; see 'tidewaiter rules'")
    Map<String, String> settings = Map.of();

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description =
                    "use only what was known then, as 2026-06-30 or 2026-06-30T12:00:00Z (default: the"
                            + " latest time in the data)")
    @Nullable String asOf;

    @Option(
            names = "--top",
            paramLabel = "N",
            description =
                    "keep the N strongest findings of each rule and kind, count the rest (default:"
                            + " ${DEFAULT-VALUE})")
    int top = RunRequest.DEFAULT_LIMIT;

    @Option(
            names = "--lang",
            paramLabel = "L",
            description = "language of sentences: en or ko (default: ${DEFAULT-VALUE})")
    String language = "en";

    @Option(
            names = "--rule-seconds",
            paramLabel = "N",
            description =
                    "how long each rule may take; one that takes longer is stopped, the others go on"
                            + " (default: as the engine is configured, else no limit)")
    int ruleSeconds;

    @Option(
            names = "--rule-memory",
            paramLabel = "MIB",
            description =
                    "how much memory each rule may reserve, in MiB; one that needs more is stopped, the"
                            + " others go on (default: what the Java heap holds)")
    @Nullable Integer ruleMebibytes;

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Sentences half in one language and half in another would be read wrongly. */
    void checkLanguage(Services services) {
        if (!services.reports().languages().contains(locale().getLanguage())) {
            throw new UsageException(
                    "--lang "
                            + language
                            + ": there are "
                            + String.join(", ", services.reports().languages()));
        }
    }

    /** The request for these records. */
    RunRequest request(DataSet data, DataOptions options) {
        if (top < 1) {
            throw new UsageException("--top must be at least 1, was " + top);
        }
        if (ruleSeconds < 0) {
            throw new UsageException("--rule-seconds must be at least 1, was " + ruleSeconds);
        }
        if (ruleMebibytes != null && ruleMebibytes < 1) {
            throw new UsageException("--rule-memory must be at least 1 MiB, was " + ruleMebibytes);
        }
        RunRequest request =
                RunRequest.on(data)
                        .only(Set.copyOf(new LinkedHashSet<>(rules)))
                        .overriding(overrides())
                        .limit(top)
                        .threads(options.reading.threads);
        if (ruleSeconds > 0) {
            request = request.ruleTime(Duration.ofSeconds(ruleSeconds));
        }
        if (ruleMebibytes != null) {
            request = request.memoryBytes(ruleMebibytes * MEBIBYTE);
        }
        return asOf == null ? request : request.asOf(instant(asOf));
    }

    private Map<String, Map<String, String>> overrides() {
        Map<String, Map<String, String>> byRule = new HashMap<>();
        settings.forEach(
                (path, value) -> {
                    int dot = path.indexOf('.');
                    if (dot < 1) {
                        throw new UsageException(
                                "--set "
                                        + path
                                        + "="
                                        + value
                                        + ": write RULE.PARAMETER=VALUE, such"
                                        + " as cotraveller.minSharedVoyages=4");
                    }
                    byRule.computeIfAbsent(path.substring(0, dot), rule -> new HashMap<>())
                            .put(path.substring(dot + 1), value);
                });
        return byRule;
    }

    private static Instant instant(String text) {
        try {
            return text.length() == "2026-06-30".length()
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusSeconds(1)
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException(
                    "--as-of "
                            + text
                            + " is not a time: write 2026-06-30 (the end of that day, UTC)"
                            + " or 2026-06-30T12:00:00Z");
        }
    }
}
