package org.tidewaiter.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.report.CitedRecords;
import org.tidewaiter.report.Titles;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says in words why something was found, or why a subject was not. */
@Command(
        name = "explain",
        description = "A finding in words, with its records; or why a subject was not flagged.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private final Services services;

    @Mixin private final DataOptions options = new DataOptions();
    @Mixin private final RunOptions choices = new RunOptions();

    @ArgGroup(multiplicity = "1")
    private Asked asked = new Asked();

    /** One of the two is given. */
    private static final class Asked {
        @Option(names = "--finding", paramLabel = "ID", description = "the id of a finding")
        private @Nullable String finding;

        @Option(
                names = "--subject",
                paramLabel = "[KIND:]ID",
                description = "the id of a traveller, trader or declaration, such as TRADER:E0042")
        private @Nullable String subject;
    }

    ExplainCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        choices.checkLanguage(services);
        try (DataSet data = options.open(services)) {
            RunRequest request = choices.request(data, options);
            if (asked.finding != null) {
                return finding(request.limit(Integer.MAX_VALUE), data, asked.finding);
            }
            return subject(request, data, String.valueOf(asked.subject));
        }
    }

    private int finding(RunRequest request, DataSet data, String id) {
        RunReport run = WatchedRun.of(request, services);
        List<Finding> found =
                run.findings().stream().filter(finding -> finding.id().equals(id)).toList();
        if (found.isEmpty()) {
            throw new UsageException(
                    "no finding "
                            + id
                            + " in these records with these parameters; 'tidewaiter run"
                            + " --out FILE.jsonl' lists the ids");
        }
        tell(found, data);
        return ExitCode.DONE;
    }

    private int subject(RunRequest request, DataSet data, String text) {
        List<Finding> told = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        Titles titles = services.reports().titles(choices.locale());
        for (Scope.One scope : scopes(text)) {
            RunReport run = WatchedRun.of(request.about(scope), services);
            told.addAll(run.findings());
            told.addAll(run.nearMisses());
            run.rules()
                    .forEach(
                            rule -> {
                                if (rule.outcome() instanceof RuleOutcome.NotApplicable) {
                                    reasons.add(rule.rule() + " did not run: " + titles.why(rule));
                                }
                            });
        }
        tell(told, data);
        if (told.isEmpty()) {
            if (scopes(text).stream().noneMatch(scope -> Holding.mayHold(data, scope))) {
                throw new UsageException(
                        "no rule found or nearly found "
                                + text
                                + ", and the records hold no traveller, trader or declaration of"
                                + " that id: check how the records spell it");
            }
            services.out()
                    .println(
                            "No rule found or nearly found "
                                    + text
                                    + ": it is in the records, and nothing about it comes near any"
                                    + " threshold.");
        }
        reasons.stream().distinct().forEach(services.out()::println);
        return ExitCode.DONE;
    }

    private static List<Scope.One> scopes(String text) {
        int colon = text.indexOf(':');
        for (SubjectKind kind : SubjectKind.values()) {
            if (colon > 0
                    && kind.name().equals(text.substring(0, colon).toUpperCase(Locale.ROOT))) {
                return List.of(new Scope.One(kind, text.substring(colon + 1)));
            }
        }
        List<Scope.One> every = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            every.add(new Scope.One(kind, text));
        }
        return every;
    }

    private void tell(List<Finding> findings, DataSet data) {
        for (Finding finding : findings) {
            services.out()
                    .println(
                            services.reports()
                                    .explain(finding, CitedRecords.of(data), choices.locale()));
        }
    }
}
