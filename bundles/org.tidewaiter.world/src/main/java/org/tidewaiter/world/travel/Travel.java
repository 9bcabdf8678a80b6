package org.tidewaiter.world.travel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.sheet.Archive;

/**
 * Writes a year of crossings, and the violations that make suspects.
 *
 * <p>Each ring, circle, household or single traveller lives its year from a fork of the dice of its
 * own and is forgotten; what stays in memory is how full the voyages are. Cost: linear in the
 * crossings.
 */
public final class Travel {

    /** How many crossings a world of scale 1 has. */
    public static final int CROSSINGS = 200_000;

    /** How many suspects a world of scale 1 has. */
    public static final int SUSPECTS = 120;

    private static final double PASSENGER_SHARE = 0.9;
    private static final int CLEARED_SHARE = 10;

    private final Temper temper;
    private final double scale;
    private final Dice dice;

    private Travel(Temper temper, double scale, Dice dice) {
        this.temper = temper;
        this.scale = scale;
        this.dice = dice;
    }

    /** A year in which everyone travels by habit and season. */
    public static Travel calm(double scale, Dice dice) {
        return new Travel(Temper.calm(), scale, dice);
    }

    /** A year in which everyone leaves on the same days. */
    public static Travel busy(double scale, Dice dice) {
        return new Travel(Temper.busy(), scale, dice);
    }

    /** A year with many who lawfully travel together. */
    public static Travel hard(double scale, Dice dice) {
        return new Travel(Temper.hard(), scale, dice);
    }

    /** Writes the year; returns how many crossings it has. */
    public long write(Archive archive, Monitor monitor) throws IOException {
        double crossings = CROSSINGS * scale;
        monitor.phase("make-crossings", (long) crossings);
        Network network = new Network(dice.fork("network"), crossings, temper.thinnestWeekly());
        Folk folk = new Folk(dice.fork("folk"));
        Register register = new Register(archive, dice);
        try (CrossingSheet sheet = new CrossingSheet(archive.folder(), network, dice)) {
            Planner planner = new Planner(network, new Calendar(temper.peakShare()));
            Desk desk = new Desk(network, sheet);
            Stage stage = new Stage(network, planner, desk, folk, register);
            Progress progress = new Progress(sheet, monitor);
            rings(new Rings(stage), progress);
            circles(new Circles(stage), progress);
            ordinary(new Ordinary(stage), (long) (crossings * PASSENGER_SHARE), progress);
            Crews crews = new Crews(network, folk, sheet);
            for (int route = 0; route < network.routes().size(); route++) {
                crews.live(route, dice.fork("crews").fork(route));
                progress.told();
            }
            return sheet.rows();
        }
    }

    private void rings(Rings rings, Progress progress) throws IOException {
        int suspects = (int) Math.max(1, SUSPECTS * scale + 0.5);
        List<Milieu> milieus = new ArrayList<>();
        for (Milieu milieu : Milieu.values()) {
            int count = scaled(temper.milieus().getOrDefault(milieu, 0));
            for (int i = 0; i < count; i++) {
                milieus.add(milieu);
            }
        }
        for (int i = 0; i < suspects; i++) {
            Milieu milieu = i < milieus.size() ? milieus.get(i) : Milieu.NONE;
            rings.live(milieu, dice.fork("rings").fork(i));
            progress.told();
        }
        for (int i = 0; i < suspects / CLEARED_SHARE; i++) {
            rings.cleared(dice.fork("cleared").fork(i));
            progress.told();
        }
    }

    private void circles(Circles circles, Progress progress) throws IOException {
        for (CircleKind kind : CircleKind.values()) {
            int count = scaled(temper.circles().getOrDefault(kind, 0));
            for (int i = 0; i < count; i++) {
                circles.live(kind, dice.fork(kind.name()).fork(i));
                progress.told();
            }
        }
    }

    private void ordinary(Ordinary ordinary, long rows, Progress progress) throws IOException {
        for (long i = 0; progress.rows() < rows; i++) {
            ordinary.live(dice.fork("ordinary").fork(i));
            progress.told();
        }
    }

    private int scaled(int count) {
        return (int) (count * scale + 0.5);
    }

    /** Tells the monitor of rows written since it was last told. */
    private static final class Progress {

        private final CrossingSheet sheet;
        private final Monitor monitor;
        private long told;

        Progress(CrossingSheet sheet, Monitor monitor) {
            this.sheet = sheet;
            this.monitor = monitor;
        }

        long rows() {
            return sheet.rows();
        }

        void told() {
            monitor.step(sheet.rows() - told);
            told = sheet.rows();
        }
    }
}
