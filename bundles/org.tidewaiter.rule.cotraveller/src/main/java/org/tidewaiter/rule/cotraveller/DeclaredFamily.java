package org.tidewaiter.rule.cotraveller;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;

/**
 * The records say that they are one family.
 *
 * <p>A family shares any number of voyages: of the meetings' weight 1 is left, half of what a party
 * of strangers' names keeps, a stated figure. It lowers and never excludes: families smuggle too.
 * Reads all links once for any number of candidates.
 */
@Component
public final class DeclaredFamily implements InnocentExplanation {

    private static final double LEFT = 1;

    private static final List<Column> COLUMNS =
            List.of(
                    Links.FROM_KIND,
                    Links.FROM_ID,
                    Links.TO_KIND,
                    Links.TO_ID,
                    Links.RELATION,
                    Links.VALID_FROM,
                    Links.VALID_TO);

    @Override
    public String id() {
        return "declared-family";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String rule() {
        return CotravellerRule.ID;
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.of(Links.PORT));
    }

    @Override
    public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
        Set<Relatives> wanted = new HashSet<>();
        candidates.forEach(candidate -> wanted.add(Relatives.of(candidate)));
        Set<Relatives> declared = declared(data, wanted);
        return candidates.stream().map(one -> judge(one, declared)).toList();
    }

    private static Verdict judge(Candidate candidate, Set<Relatives> declared) {
        if (!declared.contains(Relatives.of(candidate))) {
            return new Verdict(
                    Answer.DOES_NOT_APPLY, 0, Phrase.of("cotraveller.declaredFamily.no"));
        }
        double explained = Math.max(0, Chance.explainableWeight(candidate) - LEFT);
        return new Verdict(
                Answer.APPLIES,
                Chance.less(explained),
                Phrase.of("cotraveller.declaredFamily.yes"));
    }

    /** Those of the wanted that a link valid on the day the data end declares. */
    private static Set<Relatives> declared(DataSet data, Set<Relatives> wanted) {
        int traveller = data.codebook(Links.FROM_KIND.domain()).code("TRAVELLER");
        int family = data.codebook(Links.RELATION.domain()).code("FAMILY");
        Codebook ends = data.codebook(Links.FROM_ID.domain());
        int asOfDay = VoyageColumns.dayOf(data.asOf().getEpochSecond());
        Set<Relatives> declared = new HashSet<>();
        try (Cursor cursor = data.table(Links.PORT).orElseThrow().scan(COLUMNS)) {
            while (cursor.advance()) {
                int[] fromKind = cursor.codes(Links.FROM_KIND);
                int[] toKind = cursor.codes(Links.TO_KIND);
                int[] relation = cursor.codes(Links.RELATION);
                int[] begun = cursor.days(Links.VALID_FROM);
                int[] ended = cursor.days(Links.VALID_TO);
                for (int i = 0; i < cursor.size(); i++) {
                    boolean valid =
                            (begun[i] == Missing.DAY || begun[i] <= asOfDay)
                                    && (ended[i] == Missing.DAY || ended[i] > asOfDay);
                    boolean travellers = fromKind[i] == traveller && toKind[i] == traveller;
                    if (relation[i] == family && travellers && valid) {
                        Relatives found =
                                Relatives.of(
                                        ends.text(cursor.codes(Links.FROM_ID)[i]),
                                        ends.text(cursor.codes(Links.TO_ID)[i]));
                        if (wanted.contains(found)) {
                            declared.add(found);
                        }
                    }
                }
            }
        }
        return declared;
    }

    /** Two travellers' ids, the smaller first: a link holds both ways. */
    private record Relatives(String one, String other) {

        static Relatives of(String a, String b) {
            return a.compareTo(b) <= 0 ? new Relatives(a, b) : new Relatives(b, a);
        }

        static Relatives of(Candidate candidate) {
            return of(candidate.subject().id(), candidate.key());
        }
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.in(locale);
    }
}
