package org.tidewaiter.rule.cotraveller;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Portrait;

/** Draws the candidates that were kept. */
final class Portraits {

    private static final int LEAST_SHARED_BY_OTHERS = 2;

    private final DataSet data;
    private final Travel travel;
    private final VoyageRange window;
    private final Block block;

    Portraits(DataSet data, Travel travel, VoyageRange window) {
        this.data = data;
        this.travel = travel;
        this.window = window;
        this.block = new Block(travel);
    }

    List<Portrait> of(List<Candidate> kept, Function<String, Optional<Integer>> personOf) {
        List<Sketch> sketches = kept.stream().map(one -> sketch(one, personOf)).toList();
        RowNames names =
                new RowNames(
                        data.table(Crossings.PORT).orElseThrow(),
                        sketches.stream().flatMapToLong(one -> one.nameRows(travel)).toArray());
        return sketches.stream().map(one -> portrait(one, names)).toList();
    }

    private Sketch sketch(Candidate candidate, Function<String, Optional<Integer>> personOf) {
        int person = personOf.apply(candidate.subject().id()).orElseThrow();
        int suspect = personOf.apply(candidate.key()).orElseThrow();
        int[] shared =
                IntStream.of(travel.voyagesOf(person, window))
                        .filter(voyage -> travel.graph().joins(suspect, voyage))
                        .toArray();
        return new Sketch(
                candidate, person, suspect, shared, others(person, suspect, shared), window);
    }

    private List<Sketch.Companion> others(int person, int suspect, int[] shared) {
        int[] people =
                block.companions(new Block.Two(person, suspect), shared, LEAST_SHARED_BY_OTHERS);
        return IntStream.of(people)
                .mapToObj(other -> new Sketch.Companion(other, count(other, shared)))
                .sorted(
                        Comparator.comparingInt(Sketch.Companion::voyages)
                                .reversed()
                                .thenComparingInt(Sketch.Companion::person))
                .toList();
    }

    private int count(int person, int[] shared) {
        return (int)
                IntStream.of(shared).filter(voyage -> travel.graph().joins(person, voyage)).count();
    }

    private Portrait portrait(Sketch sketch, RowNames names) {
        String subject = names.at(sketch.nameRow(travel, sketch.person()));
        String suspect = names.at(sketch.nameRow(travel, sketch.suspect()));
        Pictures pictures = new Pictures(data, travel, sketch, names);
        return new Portrait(
                subject,
                List.of(suspect),
                missing(sketch.candidate()),
                List.of(pictures.network(), pictures.timeline(subject, suspect)));
    }

    /** A sign that was never tried is missing; so are bookings, which could excuse. */
    private static List<MissingFact> missing(Candidate candidate) {
        List<MissingFact> missing = new ArrayList<>();
        addIfUntried(missing, candidate, "adjacent-seats", "seat");
        addIfUntried(missing, candidate, "pooled-bags", "bag_group");
        addIfUntried(missing, candidate, "shared-contact", "contact");
        addIfUntried(missing, candidate, "shared-payment", "payment");
        if (candidate.number("bookingKnown").orElse(0) == 0) {
            missing.add(missing("booking_reference", "-1 to +3"));
        }
        return missing;
    }

    private static void addIfUntried(
            List<MissingFact> missing, Candidate candidate, String kind, String column) {
        if (candidate.evidence().stream().noneMatch(line -> line.kind().equals(kind))) {
            missing.add(missing(column, "-0.5 to +3"));
        }
    }

    private static MissingFact missing(String column, String couldChange) {
        return new MissingFact(column, couldChange, Phrase.of("cotraveller.missing." + column));
    }
}
