package org.tidewaiter.report.network;

/**
 * What joins two parties; each link is its own, so two findings on the same parties are two links.
 */
public final class Link {

    private final String label;
    private final String findingId;

    Link(String label, String findingId) {
        this.label = label;
        this.findingId = findingId;
    }

    /** The kind of the finding, or what the edge says. */
    public String label() {
        return label;
    }

    /** The finding it comes from. */
    public String findingId() {
        return findingId;
    }
}
