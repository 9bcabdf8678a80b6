package org.tidewaiter.rule.papercompany;

import org.tidewaiter.api.record.Missing;

/**
 * The exporters of a data set as they are counted: one firm of one building is one, under whatever
 * ids and spellings.
 *
 * <p>Memory: 12 bytes an exporter and 8 a trader. Immutable, thread-safe.
 */
final class Exporters {

    /** No trader of the register. */
    static final int UNREGISTERED = -1;

    private final int[] ofFirm;
    private final Groups traders;
    private final Groups firms;

    /**
     * Takes what is known.
     *
     * @param ofFirm the exporter by resolved firm
     */
    Exporters(int[] ofFirm, int exporters, Firms resolved) {
        this.ofFirm = ofFirm;
        this.firms = Groups.of(ofFirm, exporters);
        int[] ofTrader = new int[resolved.ofTrader().length];
        for (int trader = 0; trader < ofTrader.length; trader++) {
            int firm = resolved.ofTrader()[trader];
            ofTrader[trader] = firm < 0 ? Missing.CODE : ofFirm[firm];
        }
        this.traders = Groups.of(ofTrader, exporters);
    }

    int size() {
        return firms.size();
    }

    /** The exporter of a resolved firm. */
    int of(int firm) {
        return ofFirm[firm];
    }

    /** The resolved firms of an exporter, ascending; at least one. */
    int[] firms(int exporter) {
        return firms.members(exporter);
    }

    /** The registered traders of an exporter, ascending; may be none. */
    int[] traders(int exporter) {
        return traders.members(exporter);
    }

    /** The first of its traders, or {@link #UNREGISTERED}. */
    int trader(int exporter) {
        return traders.count(exporter) == 0 ? UNREGISTERED : traders.first(exporter);
    }
}
