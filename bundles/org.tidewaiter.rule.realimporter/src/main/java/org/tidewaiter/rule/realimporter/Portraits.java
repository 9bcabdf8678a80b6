package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Portrait;

/** Draws the candidates that were kept: names, what the records do not tell, pictures. */
final class Portraits {

    private final Delinquents delinquents;
    private final Market market;
    private final ChainTrees trees;
    private final TraderCards cards;
    private final Codebook traders;

    Portraits(DataSet data, Delinquents delinquents, TraderCards cards) {
        this.delinquents = delinquents;
        this.cards = cards;
        market = delinquents.market;
        trees = new ChainTrees(market);
        traders = data.codebook(Domains.TRADER);
    }

    List<Portrait> of(List<Candidate> kept) {
        return kept.stream().map(this::portrait).toList();
    }

    private Portrait portrait(Candidate candidate) {
        int subject = traders.code(candidate.subject().id());
        List<String> related =
                candidate.related().stream()
                        .map(Related::id)
                        .map(traders::code)
                        .map(cards::name)
                        .toList();
        if (!candidate.kind().equals(CandidateWriter.KIND)) {
            return new Portrait(cards.name(subject), related, List.of(), List.of());
        }
        Delinquent delinquent = delinquent(candidate);
        ChainPicture chain = new ChainPicture(delinquent, subject, this::label);
        MonthsPicture months = new MonthsPicture(delinquent, subject);
        return new Portrait(
                cards.name(subject),
                related,
                missing(candidate, delinquent, subject),
                List.of(
                        chain.draw(),
                        months.draw(label(subject), label(delinquent.sanction.trader()))));
    }

    private Delinquent delinquent(Candidate candidate) {
        long day = LawfulFacts.fact(candidate, LawfulFacts.DATE_DAY);
        int number =
                delinquents
                        .number(traders.code(candidate.key()), day)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                candidate.subject().id()
                                                        + " is no candidate for these"
                                                        + " parameters"));
        return delinquents.make(number, trees);
    }

    /** What a person calls a trader. */
    private String label(int trader) {
        String name = cards.name(trader);
        return name.isEmpty() ? traders.text(trader) : name;
    }

    private List<MissingFact> missing(Candidate candidate, Delinquent delinquent, int subject) {
        List<MissingFact> missing = new ArrayList<>();
        ImportRows rows = market.rows;
        absent(missing, ChainPart.SUPPLIER, "exporter_id", "-1 to +2");
        absent(missing, ChainPart.WAREHOUSE, "warehouse_id", "-0.5 to +1");
        absent(missing, ChainPart.DUTY_PAYER, "duty_payer_id", "0 to +2");
        if (!rows.tellsLanes()) {
            missing.add(missing("lanes", "-1 to +1"));
        }
        if (rows.volume == ImportRows.Volume.DECLARATIONS) {
            missing.add(missing("volume", "-1 to +1"));
        }
        if (!cards.tells(subject) || !cards.tells(delinquent.sanction.trader())) {
            missing.add(missing("register", "0 to +2"));
        }
        if (delinquent.beforeDay <= market.fromDay) {
            missing.add(missing("history", "-2 to 0"));
        }
        boolean old =
                candidate.evidence().stream().map(Evidence::kind).anyMatch("known-before"::equals);
        if (!old && delinquent.anchorDay - market.fromDay < 365) {
            missing.add(missing("novelty", "-2 to 0"));
        }
        return missing;
    }

    private void absent(List<MissingFact> missing, ChainPart part, String what, String change) {
        if (!market.rows.has(part)) {
            missing.add(missing(what, change));
        }
    }

    private static MissingFact missing(String what, String couldChange) {
        return new MissingFact(what, couldChange, Phrase.of("realimporter.missing." + what));
    }
}
