package org.tidewaiter.world.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.tidewaiter.api.record.Outcomes;
import org.tidewaiter.world.chance.Dice;

/**
 * What inspections found: {@code outcomes.csv}.
 *
 * <p>A small random control sample, and officers who look at the guilty more often than chance. An
 * inspection of the guilty finds something in four of five cases.
 */
public final class Inspections implements Closeable {

    private static final double RANDOM_SHARE = 0.004;
    private static final double OFFICER_SHARE = 0.003;
    private static final double OFFICER_SHARE_GUILTY = 0.10;
    private static final double RULE_SHARE = 0.001;
    private static final double RULE_SHARE_GUILTY = 0.08;

    private final Sheet sheet;

    /** Creates the file. */
    public Inspections(Path folder) throws IOException {
        sheet = Sheet.of(folder, Outcomes.PORT);
    }

    /** Perhaps inspects a traveller or declaration. */
    public void consider(String subjectKind, String id, boolean guilty, long at, Dice dice)
            throws IOException {
        double throwOf = dice.unit();
        double officer = guilty ? OFFICER_SHARE_GUILTY : OFFICER_SHARE;
        double rule = guilty ? RULE_SHARE_GUILTY : RULE_SHARE;
        String by;
        if (throwOf < RANDOM_SHARE) {
            by = "RANDOM";
        } else if (throwOf < RANDOM_SHARE + officer) {
            by = "OFFICER";
        } else if (throwOf < RANDOM_SHARE + officer + rule) {
            by = "RULE";
        } else {
            return;
        }
        boolean hit = dice.chance(guilty ? 0.8 : 0.01);
        String outcome = hit ? "HIT" : dice.chance(0.05) ? "INCONCLUSIVE" : "NO_HIT";
        sheet.with(Outcomes.SUBJECT_KIND, subjectKind)
                .with(Outcomes.SUBJECT_ID, id)
                .with(Outcomes.DECIDED_AT, Year.koreanTime(at))
                .with(Outcomes.OUTCOME, outcome)
                .with(Outcomes.SELECTED_BY, by)
                .with(Outcomes.HOURS, dice.between(1, 12) + "." + dice.below(10));
        if (hit) {
            sheet.with(Outcomes.AMOUNT, Long.toString((long) dice.logNormal(3e6, 1)));
        }
        sheet.end();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
