package org.tidewaiter.world;

/** What sort of world to make. */
public enum Composition {
    /** Everyone travels and trades by habit and season, roads and ports are free. */
    CALM,
    /**
     * Everyone leaves before the same holidays; roads and ports are full on the same days, and more
     * goods go through the integrated logistics houses.
     */
    BUSY,
    /**
     * As busy, with what no rate foresees: teams, shifts, commuters, tour clubs, seasonal workers,
     * students, families on split bookings, mistaken identities and thin routes; goods staged at
     * the port, late amendments, schedules for departures, wrong clocks, poor coordinates and
     * express exporters; trading families, buying agents, incubators, firms registered anew; former
     * staff, fulfilment centres and franchises.
     */
    HARD
}
