package org.tidewaiter.world.cargo;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.world.chance.Dice;

/**
 * Declares goods that never go.
 *
 * <p>The careless declare them so late that no truck could bring them; the hasty just too fast for
 * any work at the port; some put several works on one truck; some never depart; and a third keep
 * the time that honest goods take, which no clock gives away.
 */
final class Fakers {

    private final Dispatch dispatch;

    Fakers(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /** One fake in the style of the exporter; a burst gives several. */
    List<Oddity> fake(Exporter exporter, Dice dice) {
        double style = dice.unit();
        if (style < 0.34) {
            return List.of(patient(exporter, dice));
        }
        if (style < 0.61) {
            return List.of(careless(exporter, dice));
        }
        if (style < 0.86) {
            return List.of(hasty(exporter, dice));
        }
        if (style < 0.90) {
            return burst(exporter, dice);
        }
        return List.of(never(exporter, dice));
    }

    /** Whether the records tell of such a fake. */
    static boolean catchable(String scheme) {
        return !scheme.equals("plausible");
    }

    private Oddity patient(Exporter exporter, Dice dice) {
        Consignment goods = departed(exporter, dice);
        boolean paperGate = dice.chance(0.4);
        Timeline times = paperGate ? goods.timeline() : goods.timeline().withoutGate();
        return new Oddity(goods.with(times), Paper.plain(goods), "plausible");
    }

    private Oddity careless(Exporter exporter, Dice dice) {
        Consignment goods = departed(exporter, dice);
        return shortened(goods, dice.between(0.05, 0.55) * fastest(goods), "impossible");
    }

    private Oddity hasty(Exporter exporter, Dice dice) {
        Consignment goods = departed(exporter, dice);
        double hours = fastest(goods) * dice.between(1, 1.2) + dice.between(0.2, 1.5);
        return shortened(goods, hours, "improbable");
    }

    private List<Oddity> burst(Exporter exporter, Dice dice) {
        Consignment first = departed(exporter, dice);
        List<Oddity> burst = new ArrayList<>();
        int size = dice.between(4, 8);
        for (int i = 0; i < size; i++) {
            Consignment goods = first.from(exporter.sites().get(i % exporter.sites().size()));
            burst.add(shortened(goods, dice.between(0.1, 0.6) * fastest(goods), "burst"));
        }
        return burst;
    }

    private Oddity never(Exporter exporter, Dice dice) {
        Consignment goods = departed(exporter, dice);
        long earliest = DeclarationSheet.LAST_SECOND - Dispatch.hours(24 * dice.between(70, 330));
        Timeline times = new Timeline(earliest, Timeline.NEVER, Timeline.NEVER, Timeline.NEVER);
        return new Oddity(goods.with(times), Paper.plain(goods), "never-departed");
    }

    private Oddity shortened(Consignment goods, double hours, String scheme) {
        long declared = goods.timeline().departed() - Dispatch.hours(hours);
        Timeline times = goods.timeline().declaredAt(declared).withoutGate();
        return new Oddity(goods.with(times), Paper.plain(goods), scheme);
    }

    private double fastest(Consignment goods) {
        return dispatch.roads().fastestHours(goods.site(), goods.sailing().port());
    }

    /** An honest consignment that has departed, to be bent. */
    private Consignment departed(Exporter exporter, Dice dice) {
        Consignment goods = dispatch.send(exporter, dice);
        while (goods.timeline().departed() > DeclarationSheet.LAST_SECOND) {
            goods = dispatch.send(exporter, dice);
        }
        return goods;
    }
}
