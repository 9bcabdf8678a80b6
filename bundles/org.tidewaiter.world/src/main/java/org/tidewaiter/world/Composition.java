package org.tidewaiter.world;

/** What sort of world to make. */
public enum Composition {
    /** Everyone travels by habit and season, roads and ports are free. */
    CALM,
    /** Everyone leaves before the same holidays; roads and ports are full on the same days. */
    BUSY,
    /**
     * As busy, with what no rate foresees: teams, shifts, commuters, tour clubs, seasonal workers,
     * students, families on split bookings, mistaken identities and thin routes; goods staged at
     * the port, late amendments, schedules for departures, wrong clocks, poor coordinates and
     * express exporters.
     */
    HARD
}
