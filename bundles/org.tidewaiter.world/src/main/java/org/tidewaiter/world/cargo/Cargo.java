package org.tidewaiter.world.cargo;

import java.io.IOException;
import java.util.List;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.sheet.Archive;
import org.tidewaiter.world.sheet.Inspections;
import org.tidewaiter.world.sheet.Truth;

/**
 * Writes a year of export declarations, their places and traders.
 *
 * <p>Each exporter lives its year from a fork of the dice of its own and is forgotten. Cost: linear
 * in the declarations. Memory: constant.
 */
public final class Cargo {

    /** How many declarations a world of scale 1 has. */
    public static final int EXPORTS = 60_000;

    /** How many exporters of a world of scale 1 declare fakes. */
    public static final int FAKERS = 24;

    private static final int FAKES_EACH = 9;
    private static final double MEAN_EXPORTS = 14;
    private static final double CONSOLIDATED = 0.05;
    private static final long HOUR_SECONDS = 3600;

    private final boolean congested;
    private final boolean odd;
    private final double scale;
    private final Dice dice;

    private Cargo(boolean congested, boolean odd, double scale, Dice dice) {
        this.congested = congested;
        this.odd = odd;
        this.scale = scale;
        this.dice = dice;
    }

    /** Free roads and ports. */
    public static Cargo calm(double scale, Dice dice) {
        return new Cargo(false, false, scale, dice);
    }

    /** Ports and roads are full before holidays. */
    public static Cargo busy(double scale, Dice dice) {
        return new Cargo(true, false, scale, dice);
    }

    /** Full ports, and much that is lawfully odd or wrongly recorded. */
    public static Cargo hard(double scale, Dice dice) {
        return new Cargo(true, true, scale, dice);
    }

    /** Writes the year; returns how many declarations it has. */
    public long write(Archive archive, Monitor monitor) throws IOException {
        long target = (long) (EXPORTS * scale);
        monitor.phase("make-exports", target);
        Season season = new Season(congested);
        Roads roads = new Roads(dice.fork("roads"));
        Dispatch dispatch =
                new Dispatch(roads, new Sailings(dice.fork("sailings"), season), season);
        try (Exporters exporters = new Exporters(archive, odd, dice);
                DeclarationSheet sheet =
                        new DeclarationSheet(archive.folder(), odd ? 0.55 : 0.7, dice)) {
            Ledger ledger = new Ledger(sheet, archive.truth(), archive.inspections());
            int fakers = (int) Math.max(1, FAKERS * scale + 0.5);
            for (int i = 0; i < fakers; i++) {
                Dice own = dice.fork("fakers").fork(i);
                Exporter exporter = exporters.foundFar(own);
                fakes(exporter, new Fakers(dispatch), ledger, own);
                trade(exporter, dispatch, ledger, own);
                monitor.checkpoint();
            }
            for (long i = 0, told = 0; sheet.declarations() < target; i++) {
                Dice own = dice.fork("exporters").fork(i);
                trade(exporters.found(own), dispatch, ledger, own);
                monitor.step(sheet.declarations() - told);
                told = sheet.declarations();
            }
            return sheet.declarations();
        }
    }

    private static void fakes(Exporter exporter, Fakers fakers, Ledger ledger, Dice dice)
            throws IOException {
        for (int i = 0; i < FAKES_EACH; i++) {
            for (Oddity fake : fakers.fake(exporter, dice)) {
                ledger.enter(fake, true, dice);
            }
        }
    }

    private void trade(Exporter exporter, Dispatch dispatch, Ledger ledger, Dice dice)
            throws IOException {
        Oddities oddities = new Oddities(odd);
        int size = (int) Math.min(2_000, 1 + dice.logNormal(MEAN_EXPORTS, 1.1));
        for (int i = 0; i < size; i++) {
            Consignment goods = dispatch.send(exporter, dice);
            ledger.enter(oddities.perhaps(goods, dice), false, dice);
            if (dice.chance(CONSOLIDATED)) {
                List<Long> laterSeconds = List.of(60L, 400L, 900L);
                for (int more = dice.between(1, 3); more > 0; more--) {
                    Timeline times = goods.timeline();
                    long at = times.declared() + laterSeconds.get(more - 1);
                    Consignment also = goods.with(times.declaredAt(at));
                    ledger.enter(Oddity.none(also), false, dice);
                }
            }
        }
    }

    /** Where declarations are entered, with what is true of them. */
    private record Ledger(DeclarationSheet sheet, Truth truth, Inspections inspections) {

        void enter(Oddity what, boolean fake, Dice dice) throws IOException {
            String id = sheet.write(what.goods(), what.paper(), fake, dice);
            if (fake) {
                truth.fake(id, what.scheme(), Fakers.catchable(what.scheme()));
            } else if (!what.scheme().isEmpty()) {
                truth.odd(id, what.scheme());
            }
            long at = what.goods().timeline().declared() + 2 * HOUR_SECONDS;
            inspections.consider(
                    "DECLARATION", id, fake, Math.min(at, DeclarationSheet.LAST_SECOND), dice);
        }
    }
}
