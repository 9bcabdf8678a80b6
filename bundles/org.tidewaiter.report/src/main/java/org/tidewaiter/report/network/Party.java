package org.tidewaiter.report.network;

/**
 * A node of a network; two are the same if their ids are.
 *
 * @param kind such as {@code traveller}
 * @param role such as {@code subject}; empty for none
 */
public record Party(String id, String kind, String role, String label) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Party that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
