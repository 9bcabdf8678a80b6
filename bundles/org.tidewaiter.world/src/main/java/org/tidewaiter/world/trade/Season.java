package org.tidewaiter.world.trade;

/** When in the year goods of a kind are imported: a weight for each month. */
enum Season {
    EVEN(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
    /** Garlic and onions after the harvest, nearly nothing otherwise. */
    HARVEST(0.2, 0.1, 0.1, 0.3, 2, 4, 4, 2, 1, 0.5, 0.3, 0.2),
    FRUIT(2, 2.5, 3, 2.5, 1.2, 0.5, 0.4, 0.4, 0.5, 0.8, 1, 1.4),
    /** What is worn in spring and autumn. */
    CLOTHES(0.8, 1.6, 1.8, 1.1, 0.7, 0.6, 0.9, 1.8, 1.8, 1.1, 0.7, 0.6),
    /** For Children's day and the end of the year. */
    GIFTS(0.5, 0.6, 1.2, 1.7, 0.6, 0.6, 0.7, 0.9, 1.2, 1.7, 1.8, 0.9),
    /** For the two great holidays. */
    FEASTS(1.8, 0.8, 0.8, 0.8, 0.8, 0.9, 1, 1.6, 1.4, 0.8, 0.9, 1.3);

    private final double[] months;

    Season(double... months) {
        this.months = months;
    }

    /** The weight of a month, 1 to 12. */
    double weight(int month) {
        return months[month - 1];
    }
}
