package org.tidewaiter.rule.papercompany;

/**
 * Firms as they were resolved from ids and spellings, each with what is known of its place.
 *
 * <p>Memory: 24 bytes a firm, 4 a trader and mention. Immutable, thread-safe.
 *
 * @param ofMention the firm by mention, see {@link Shipments}
 * @param ofTrader the firm by trader code, {@link #NONE} if it is not asked about
 * @param name its name in the {@link NameBook}, or {@link NameBook#NONE}
 * @param site where it sits, in {@link Sites}, or {@link Sites#NONE}
 * @param city a dense code, {@link Places#NONE} if not known
 * @param region likewise
 * @param country likewise
 * @param repeated how many ids and spellings turned out to be a firm that was there already
 */
record Firms(
        int[] ofMention,
        int[] ofTrader,
        int[] name,
        int[] site,
        int[] city,
        int[] region,
        int[] country,
        long repeated) {

    /** Not a firm that is asked about. */
    static final int NONE = -1;

    int size() {
        return site.length;
    }
}
