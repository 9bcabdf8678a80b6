package org.tidewaiter.rule.cotraveller;

import java.time.LocalDate;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Missing;

/** Voyages in the words of the records. */
final class VoyageNames {

    private final Voyages voyages;
    private final Codebook carriers;
    private final Codebook numbers;
    private final Codebook ports;

    VoyageNames(DataSet data, Voyages voyages) {
        this.voyages = voyages;
        carriers = data.codebook(Crossings.CARRIER.domain());
        numbers = data.codebook(Crossings.VOYAGE_NUMBER.domain());
        ports = data.codebook(Crossings.DEPARTURE_PORT.domain());
    }

    /** Carrier and number, such as {@code KE123}. */
    String name(int voyage) {
        Voyage named = voyages.at(voyage);
        String carrier = named.carrier() == Missing.CODE ? "" : carriers.text(named.carrier());
        return carrier + numbers.text(named.number());
    }

    /** Both ports, such as {@code ICN-NRT}. */
    String route(int voyage) {
        Voyage named = voyages.at(voyage);
        return ports.text(named.departurePort()) + '-' + ports.text(named.arrivalPort());
    }

    /** The scheduled local date. */
    LocalDate date(int voyage) {
        return LocalDate.ofEpochDay(voyages.at(voyage).day());
    }
}
