package org.tidewaiter.rule.papercompany;

import org.tidewaiter.api.record.DataSet;

/** What was learned of a data set; nothing in it depends on a parameter. Immutable. */
record Learned(
        DataSet data,
        Register register,
        Shipments shipments,
        Bonds bonds,
        Parties parties,
        NameBook names,
        Firms firms,
        Sites sites,
        Whereabouts whereabouts,
        Contacts contacts) {

    /** Whether importers can be asked about, or only companies. */
    boolean hasTrade() {
        return shipments.mentions().size() > 0;
    }
}
