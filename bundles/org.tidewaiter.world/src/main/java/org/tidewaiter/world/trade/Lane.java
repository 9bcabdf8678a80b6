package org.tidewaiter.world.trade;

/** The part of the world from which goods come; forwarders and carriers specialise in one. */
enum Lane {
    CHINA(0.42),
    JAPAN(0.14),
    SOUTHEAST_ASIA(0.16),
    SOUTH_ASIA_AND_GULF(0.06),
    EUROPE(0.12),
    AMERICAS_AND_OCEANIA(0.10);

    private final double share;

    Lane(double share) {
        this.share = share;
    }

    /** The share of the country's forwarders that work it. */
    double share() {
        return share;
    }
}
