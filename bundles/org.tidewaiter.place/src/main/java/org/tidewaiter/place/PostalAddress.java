package org.tidewaiter.place;

/**
 * An address as it was written. Every part is "" when there is none.
 *
 * @param country ISO 3166 alpha-2, or a usual English name
 * @param text the address lines in any order, with or without the town and the country
 * @param locality the town; a province or a postal code may stand behind it
 * @param region the province or state
 * @param postalCode as written
 */
public record PostalAddress(
        String country, String text, String locality, String region, String postalCode) {

    /** An address that stands in one text. */
    public static PostalAddress of(String country, String text) {
        return new PostalAddress(country, text, "", "", "");
    }
}
