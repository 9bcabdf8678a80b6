package org.tidewaiter.rule.papercompany;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Traders;

/** Exporters, importers and buildings in the words of the records. Thread-safe. */
final class Labels {

    /** Before the name of an exporter that has no id. */
    private static final String BY_NAME = "name:";

    private final Ground ground;
    private final Codebook traders;
    private final Codebook names;

    Labels(Ground ground) {
        DataSet data = ground.learned().data();
        this.ground = ground;
        traders = data.codebook(Domains.TRADER);
        names = data.codebook(Traders.NAME.domain());
    }

    /** The host's key of a trader. */
    String traderId(int trader) {
        return traders.text(trader);
    }

    /** The registered name of a trader, empty if the register does not have it. */
    String traderName(int trader) {
        int name = ground.learned().register().name[trader];
        return name == Missing.CODE ? "" : names.text(name);
    }

    /**
     * The id of an exporter: its first registered one, else the first it is declared under, else
     * {@code name:}, its name in one spelling and its building.
     */
    String exporterId(int exporter) {
        int trader = ground.exporters().trader(exporter);
        if (trader != Exporters.UNREGISTERED) {
            return traderId(trader);
        }
        int mention = ground.mentionOf()[exporter];
        int declared =
                mention == Majority.NONE
                        ? Missing.CODE
                        : ground.learned().whereabouts().declaredId(mention);
        String name = ofNumber(ground.name(exporter));
        if (declared != Missing.CODE) {
            // An id that several firms are declared under does not name one of them.
            return traderId(declared) + '/' + name;
        }
        return BY_NAME + name;
    }

    /** The name of an exporter as registered, or else in one spelling; empty if there is none. */
    String exporterName(int exporter) {
        int trader = ground.exporters().trader(exporter);
        String registered = trader == Exporters.UNREGISTERED ? "" : traderName(trader);
        return registered.isEmpty() ? ofNumber(ground.name(exporter)) : registered;
    }

    private String ofNumber(int name) {
        return name == NameBook.NONE ? "" : ground.learned().names().name(name).words();
    }

    /** What names a building: the key of the site where most of its firms sit. */
    String building(int building) {
        return ground.learned().sites().key().apply(ground.buildings().mainSite()[building]);
    }

    /** A building as one writes it, from the number to the country, or its coordinates. */
    String address(int building) {
        List<String> parts = new ArrayList<>(List.of(building(building).split("[|]")));
        Collections.reverse(parts);
        parts.removeIf(String::isBlank);
        return String.join(", ", parts).replaceFirst("^(-?[0-9.]+),(-?[0-9.]+)$", "$1, $2");
    }

    /** The city of a building, or what else is known; empty if nothing is. */
    String wider(Quarters.Level level, int building) {
        int place = ground.buildings().quarters().at(level, building);
        return place == Quarters.NOWHERE ? "" : ground.learned().whereabouts().name(level, place);
    }

    /** The key of a level's name in the templates. */
    static String levelKey(Quarters.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
