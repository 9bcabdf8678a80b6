package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.rule.NotApplicableException;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.kernel.work.Workers;

/** Learns what does not depend on parameters. */
final class Learning {

    /**
     * Of a trader or a mention, at most: the texts of name and address (25 bytes each and 36 to
     * find them by), the numbers of its address (21), and either the order of buildings (60) or the
     * drafts of firms (76), whichever is more.
     */
    private static final long BYTES_A_MENTION = 200;

    private Learning() {}

    static Learned from(RuleContext context) {
        DataSet data = context.data();
        Workers workers = new Workers(context.threads(), context.monitor()::checkpoint);
        Register register = Register.read(context);
        Shipments shipments = ShipmentReader.read(context);
        context.monitor()
                .reserve(
                        BYTES_A_MENTION
                                * (shipments.mentions().size()
                                        + context.table(Traders.PORT).rows()));
        context.monitor().phase("read-addresses", 0);
        NameBook names = new NameBook(data.codebook(Traders.NAME.domain()), workers);
        Whereabouts whereabouts = Whereabouts.of(data, register, shipments, workers);
        Bonds bonds = Bonds.read(context, register);
        Firms firms =
                new FirmResolver(register, shipments, names, whereabouts)
                        .resolve(asked(register, shipments));
        if (Arrays.stream(firms.site()).allMatch(site -> site == Sites.NONE)) {
            throw new NotApplicableException(
                    "no company has coordinates or an address that names at least a street, so"
                            + " none can be put into a building; hand over latitude and longitude"
                            + " or full addresses in traders, or exporter_address in imports",
                    Phrase.of("papercompany.why.noBuilding"));
        }
        return new Learned(
                data,
                register,
                shipments,
                bonds,
                Parties.of(shipments, bonds),
                names,
                firms,
                whereabouts.sites(),
                whereabouts,
                new Contacts(register, bonds, data.codebook(Domains.CONTACT).size()));
    }

    /** Which traders are asked about: exporters where there is trade, or else every company. */
    private static boolean[] asked(Register register, Shipments shipments) {
        boolean[] asked = new boolean[register.size()];
        boolean trade = shipments.mentions().size() > 0;
        for (int trader = 0; trader < asked.length; trader++) {
            asked[trader] = register.has(trader) && (!trade || register.isExporter(trader));
        }
        for (int mention = 0; mention < shipments.mentions().size(); mention++) {
            int id = shipments.mentions().value(mention, Shipments.ID);
            boolean named = shipments.mentions().value(mention, Shipments.NAME) != Missing.CODE;
            if (id != Missing.CODE && !named) {
                asked[id] = true;
            }
        }
        return asked;
    }
}
