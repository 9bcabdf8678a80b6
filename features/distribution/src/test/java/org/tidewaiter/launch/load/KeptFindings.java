package org.tidewaiter.launch.load;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Strength;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.casework.store.Store;
import org.tidewaiter.casework.store.StoreSettings;
import org.tidewaiter.casework.work.SqlCasework;

/** A store of made-up findings, filled and read while no server has it. */
final class KeptFindings {

    private static final Instant AS_OF = Instant.parse("2026-06-30T00:00:00Z");
    private static final DataStamp DATA = new DataStamp("made-up port", "sha256:1");
    private static final int RECORDS = 14;

    private KeptFindings() {}

    /** Works on the store of a folder. */
    static <T> T in(Path folder, Function<Casework, T> work) {
        StoreSettings settings = new StoreSettings(StoreSettings.embedded(folder), "", "", 4);
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(settings.url());
        try (Store store = Store.open(source, Clock.systemUTC(), settings)) {
            return work.apply(new SqlCasework(store, 0));
        }
    }

    /** Keeps so many findings of two rules, each with some parties and records. */
    static List<String> fill(Path folder, int count) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            findings.add(finding(i));
        }
        RunReport run =
                new RunReport(
                        DATA,
                        AS_OF,
                        findings,
                        List.of(),
                        List.of(report("cotraveller"), report("realimporter")));
        RunOrigin origin = new RunOrigin("load", new Scope.Everyone(), List.of(), List.of());
        in(folder, casework -> casework.keep(run, origin));
        return findings.stream().map(Finding::id).toList();
    }

    private static RuleReport report(String rule) {
        return new RuleReport(
                rule,
                "1.0.0",
                "default",
                Map.of(),
                new RuleOutcome.Completed(Map.of(), Map.of()),
                1,
                Map.of(),
                Duration.ofSeconds(1));
    }

    private static Finding finding(int i) {
        String rule = i % 2 == 0 ? "cotraveller" : "realimporter";
        String subject = "P%06d".formatted(i / 5);
        String key = "S" + i % 5 + "-" + i / 20;
        Phrase headline = new Phrase("made.up", Map.of("shared", 7L));
        double weight = i % 9973 * 1e-3;
        List<RecordRef> records = new ArrayList<>();
        for (int j = 0; j < RECORDS; j++) {
            records.add(new RecordRef("crossings", "C%08d".formatted(i * 10 + j), "subject"));
        }
        return new Finding(
                Finding.idOf(rule, "kind", SubjectKind.TRAVELLER, subject, key),
                rule,
                "1.0.0",
                "default",
                "kind",
                key,
                i + 1,
                Strength.of(weight),
                RiskClass.REVIEW,
                OptionalDouble.of(1e-9),
                OptionalDouble.of(1e-3),
                new Subject(SubjectKind.TRAVELLER, subject, "KIM " + subject),
                List.of(new Related(SubjectKind.TRAVELLER, key, "LEE " + key, "suspect")),
                headline,
                List.of(Evidence.of("shared", 7, 0.6, "voyages", weight, headline)),
                List.of(),
                List.of(),
                List.of(),
                records,
                List.of(),
                Map.of("minSharedVoyages", 3L),
                AS_OF,
                i % 2 == 0
                        ? Optional.of(AS_OF.plus(Duration.ofMinutes(i % 5000)))
                        : Optional.empty(),
                DATA);
    }
}
