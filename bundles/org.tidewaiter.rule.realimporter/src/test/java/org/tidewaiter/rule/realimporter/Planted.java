package org.tidewaiter.rule.realimporter;

import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.rule.realimporter.TradeWorld.Chain;

/**
 * A world with one delinquent, the importer behind which it goes on, and those who only look so.
 */
final class Planted {

    static final int DATE = 600;
    static final Chain FIRST = new Chain("BX", "FX", "WX", "SX1", "850110", "OFFICE1");
    static final Chain SECOND = FIRST.supplier("SX2");
    static final Chain THIRD = FIRST.supplier("SX3").warehouse("WY");

    private static final String DELIVERED =
            "delivery_address=7 Back Lane, Unit 3;delivery_phone=010-1234-5678;notify_id=NOTIFIED"
                    + ";net_mass_kg=12.5;exporter_name=X Trading Co., Ltd.";

    final TradeWorld world;

    Planted(int importers, int mostDeclarations) {
        world = new TradeWorld(11).background(importers, mostDeclarations);
        // Others use some of these partners, so that none is the delinquent's alone.
        usersOf(FIRST, 0, "O1");
        usersOf(SECOND, 200, "O2");
        world.declare("DELINQUENT", 100, DATE - 20, 24, FIRST, SECOND, THIRD);
        world.declare("DELINQUENT", DATE - 30, FIRST, 400, DELIVERED + ";duty_payer_id=PAYER");
        world.sanction("DELINQUENT", DATE);
        world.declare("SUCCESSOR", DATE + 20, DATE + 300, 20, FIRST, SECOND, THIRD);
        world.declare("SUCCESSOR", DATE + 25, FIRST, 400, DELIVERED + ";duty_payer_id=DELINQUENT");
        world.declare("SUCCESSOR", DATE + 25, FIRST, 40, "item_number=2;consignee_id=DELINQUENT");
        world.declare("OLDFRIEND", 10, TradeWorld.DAYS, 20, FIRST, SECOND);
        world.declare("TOOFEW", DATE + 30, DATE + 60, 2, FIRST, SECOND);
        world.declare("NOHANDOVER", DATE + 30, DATE + 200, 6, FIRST.supplier("S12-1"));
        register();
    }

    private void usersOf(Chain chain, int from, String id) {
        Chain own = world.honest(1, 12);
        world.declare(id, from, TradeWorld.DAYS, 8, own, own.broker(chain.broker()));
        world.declare(id + "F", from, TradeWorld.DAYS, 8, own, own.forwarder(chain.forwarder()));
        world.declare(id + "W", from, TradeWorld.DAYS, 8, own, own.warehouse(chain.warehouse()));
        world.declare(id + "S", from, TradeWorld.DAYS, 8, own.supplier(chain.supplier()));
    }

    private void register() {
        String[][] firms = {
            {"DELINQUENT", "2019-05-05", "02-555-0001", "R1"},
            {"SUCCESSOR", "2023-08-01", "02-555-0001", "R2"},
            {"OLDFRIEND", "2015-01-01", "02-555-0003", "R3"},
        };
        for (String[] firm : firms) {
            world.others()
                    .row(
                            Traders.PORT,
                            "trader_id=" + firm[0],
                            "name=" + firm[0] + " Co., Ltd.",
                            "role=IMPORTER",
                            "country=KR",
                            "registered_on=" + firm[1],
                            "phone=" + firm[2],
                            "email=" + firm[3] + "@example.org",
                            "address=1 Quay",
                            "representative=" + firm[3]);
        }
        world.others()
                .row(
                        Links.PORT,
                        "from_kind=TRAVELLER",
                        "from_id=P1",
                        "to_kind=TRADER",
                        "to_id=DELINQUENT",
                        "relation=DIRECTOR",
                        "valid_from=2019-05-05")
                .row(
                        Links.PORT,
                        "from_kind=TRAVELLER",
                        "from_id=P1",
                        "to_kind=TRADER",
                        "to_id=SUCCESSOR",
                        "relation=DIRECTOR",
                        "valid_from=2023-08-01");
    }
}
