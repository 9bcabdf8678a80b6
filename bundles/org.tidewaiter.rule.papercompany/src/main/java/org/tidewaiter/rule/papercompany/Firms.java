package org.tidewaiter.rule.papercompany;

import java.util.Arrays;

/**
 * Firms as they were resolved from ids and spellings, each with what is known of its place.
 *
 * <p>Memory: 24 bytes a firm, 4 a trader and mention. Filled once, then read by any thread.
 *
 * @param ofMention the firm by mention, see {@link Shipments}
 * @param ofTrader the firm by trader code, {@link #NONE} if it is not asked about
 * @param name its name in the {@link NameBook}, or {@link NameBook#NONE}
 * @param site where it sits, in {@link Sites}, or {@link Sites#NONE}
 * @param city a dense code, {@link Place#NONE} if not known
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

    /** Firms of which neither name nor place is known yet. */
    static Firms unplaced(int[] ofMention, int[] ofTrader, int size, long repeated) {
        return new Firms(
                ofMention,
                ofTrader,
                filled(size, NameBook.NONE),
                filled(size, Sites.NONE),
                filled(size, Place.NONE),
                filled(size, Place.NONE),
                filled(size, Place.NONE),
                repeated);
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    /** Takes a name if a firm has none, and a place if it is better known than the firm's. */
    void complete(int firm, int otherName, Place other) {
        name[firm] = name[firm] == NameBook.NONE ? otherName : name[firm];
        Place place = new Place(site[firm], city[firm], region[firm], country[firm]).orElse(other);
        site[firm] = place.site();
        city[firm] = place.city();
        region[firm] = place.region();
        country[firm] = place.country();
    }
}
