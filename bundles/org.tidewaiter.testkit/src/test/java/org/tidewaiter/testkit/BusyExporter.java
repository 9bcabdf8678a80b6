package org.tidewaiter.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Parameter;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Scope;

/** A rule that counts declarations; sound, or with one fault that the contract has to find. */
final class BusyExporter implements RiskRule {

    enum Fault {
        NONE,
        KEEPS_LENT_ARRAYS,
        COUNTS_BATCHES,
        COUNTS_THREADS,
        REMEMBERS_PARAMETERS,
        SWALLOWS_CANCELLING,
        WRAPS_CANCELLING,
        NEEDS_MORE_THAN_IT_SAYS,
        LEAVES_SHARED_SUBJECT_OUT,
        CITES_NO_SUBJECT,
        FORGETS_KOREAN,
        FORGETS_A_PARAMETER,
        SAYS_A_PARAMETER_TWICE,
        NAMES_AN_UNKNOWN_FACT,
        DRAWS_TOO_FEW,
        JUDGES_BY_NATIONALITY
    }

    record Limits(
            @Parameter(title = "Fewest", help = "Fewer are not busy.", byDefault = "3", min = 1)
                    int minDeclarations) {}

    private final Fault fault;
    private final Parameters parameters = Parameters.defaults(ParameterSpec.of(Limits.class));

    BusyExporter(Fault fault) {
        this.fault = fault;
    }

    @Override
    public RuleCard card() {
        return new RuleCard(
                "busy",
                "1.0.0",
                "Busy exporter",
                "Who declares much?",
                List.of("busy"),
                List.of(Need.of(Exports.PORT)),
                ParameterSpec.of(Limits.class),
                List.of("a test"));
    }

    @Override
    public String profile() {
        return DEFAULT_PROFILE;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        boolean korean = locale.getLanguage().equals("ko") && fault != Fault.FORGETS_KOREAN;
        String fact = fault == Fault.NAMES_AN_UNKNOWN_FACT ? "{total}" : "{count}";
        String least = "busy.parameter.minDeclarations";
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return korean
                        ? new Object[][] {
                            {"busy.headline", "{subject}: " + fact + "건 신고"},
                            {"busy.count", "{value,number}건"},
                            {"busy.few", "{required} 미만"},
                            {"busy.title", "신고가 많은 수출자"},
                            {"busy.question", "누가 많이 신고합니까?"},
                            {"busy.count.exporters", "수출자"},
                            {fault == Fault.FORGETS_A_PARAMETER ? "busy.least" : least, "최소 신고 건수"},
                            {least + ".help", "이보다 적으면 보고하지 않습니다."}
                        }
                        : new Object[][] {
                            {
                                fault == Fault.SAYS_A_PARAMETER_TWICE ? least : "busy.least",
                                "At least"
                            },
                            {"busy.headline", "{subject} declares " + fact + "; that''s much"},
                            {"busy.count", "{value,number} declarations"},
                            {"busy.few", "fewer than {required}"}
                        };
            }
        };
    }

    @Override
    public Prepared prepare(RuleContext context) {
        if (fault == Fault.NEEDS_MORE_THAN_IT_SAYS) {
            context.table(Places.PORT);
        }
        Codebook traders = context.data().codebook(Domains.TRADER);
        long[] counts = new long[traders.size()];
        long[] firstRows = new long[traders.size()];
        try {
            count(context.table(Exports.PORT), counts, firstRows);
        } catch (CancellationException e) {
            if (fault == Fault.WRAPS_CANCELLING) {
                throw new IllegalStateException(e);
            } else if (fault != Fault.SWALLOWS_CANCELLING) {
                throw e;
            }
        }
        if (fault == Fault.JUDGES_BY_NATIONALITY) {
            counts[0] += nationalities(context.table(Crossings.PORT));
        }
        if (fault == Fault.COUNTS_THREADS) {
            counts[0] += context.threads() - 1;
        }
        return new Counted(traders, counts, firstRows);
    }

    private static long nationalities(Table crossings) {
        long sum = 0;
        try (Cursor cursor = crossings.scan(List.of(Crossings.NATIONALITY))) {
            while (cursor.advance()) {
                for (int i = 0; i < cursor.size(); i++) {
                    sum += 3L * (cursor.codes(Crossings.NATIONALITY)[i] + 1);
                }
            }
        }
        return sum;
    }

    private void count(Table exports, long[] counts, long[] firstRows) {
        List<int[]> kept = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Arrays.fill(firstRows, -1);
        try (Cursor cursor = exports.scan(List.of(Exports.EXPORTER_ID))) {
            while (cursor.advance()) {
                int[] codes = cursor.codes(Exports.EXPORTER_ID);
                kept.add(codes);
                sizes.add(cursor.size());
                for (int i = 0; i < cursor.size(); i++) {
                    counts[codes[i]] += fault == Fault.KEEPS_LENT_ARRAYS ? 0 : 1;
                    if (firstRows[codes[i]] < 0) {
                        firstRows[codes[i]] = cursor.rows()[i];
                    }
                }
                counts[0] += fault == Fault.COUNTS_BATCHES ? 1 : 0;
            }
        }
        for (int b = 0; fault == Fault.KEEPS_LENT_ARRAYS && b < kept.size(); b++) {
            for (int i = 0; i < sizes.get(b); i++) {
                int code = kept.get(b)[i];
                counts[code < counts.length ? code : 0]++;
            }
        }
    }

    private final class Counted implements Prepared {

        private final Codebook traders;
        private final long[] counts;
        private final long[] firstRows;
        private int most = 0;

        Counted(Codebook traders, long[] counts, long[] firstRows) {
            this.traders = traders;
            this.counts = counts;
            this.firstRows = firstRows;
        }

        @Override
        public void assess(Parameters asked, Scope scope, CandidateSink sink) {
            int min = asked.as(Limits.class).minDeclarations();
            most = fault == Fault.REMEMBERS_PARAMETERS ? Math.max(most, min) : min;
            for (int code = 0; code < counts.length; code++) {
                boolean wanted = scope.includes(SubjectKind.TRADER, traders.text(code));
                boolean one = scope instanceof Scope.One;
                if (fault == Fault.LEAVES_SHARED_SUBJECT_OUT && one) {
                    wanted = false;
                }
                if (firstRows[code] >= 0 && wanted && (counts[code] >= most || one)) {
                    sink.emit(candidate(code, most));
                }
            }
            sink.count("exporters", counts.length);
        }

        private Candidate candidate(int code, int min) {
            String role = fault == Fault.CITES_NO_SUBJECT ? "other" : "subject";
            Candidate.Builder about =
                    Candidate.about("busy", SubjectKind.TRADER, traders.text(code))
                            .headline(new Phrase("busy.headline", Map.of("count", counts[code])))
                            .evidence(
                                    new Evidence(
                                            "declarations",
                                            counts[code],
                                            java.util.OptionalDouble.empty(),
                                            "",
                                            counts[code] * 0.25,
                                            Phrase.of("busy.count")))
                            .cite(new Citation(Exports.PORT, firstRows[code], role));
            if (counts[code] < min) {
                about.shortfall(
                        new Shortfall("minDeclarations", counts[code], min, Phrase.of("busy.few")));
            }
            return about.build();
        }

        @Override
        public List<Portrait> portray(List<Candidate> kept, Parameters asked) {
            int skip = fault == Fault.DRAWS_TOO_FEW ? 1 : 0;
            return kept.stream()
                    .skip(skip)
                    .map(c -> new Portrait("", List.of(), List.of(), List.of()))
                    .toList();
        }
    }
}
