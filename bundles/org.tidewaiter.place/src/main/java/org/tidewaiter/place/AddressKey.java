package org.tidewaiter.place;

/**
 * What an address says, in one form. Every text is "" when the address has none.
 *
 * <p>Two addresses name the same building if their {@link #text} is equal, both are {@link
 * #isBuilding}, and their postal codes do not contradict each other ({@link Buildings} does this
 * for many). At coarser precision equal texts mean the same street, town or region and nothing
 * more.
 *
 * @param text {@code country|town|street|number|block}, cut behind its last part; upper case, no
 *     accents
 * @param precision how exactly the address names a place
 * @param unit floor, suite, room or flat: never part of the text
 * @param postalCode without spaces, as far as it names a district ("SW1A" of a British one)
 * @param postBox the number of a post box: shared by strangers, no place
 * @param careOf who takes the mail, upper case: no place either
 */
public record AddressKey(
        String text,
        Precision precision,
        String unit,
        String postalCode,
        String postBox,
        String careOf) {

    /** Whether the text stands for one building. */
    public boolean isBuilding() {
        return precision.atLeast(Precision.BUILDING);
    }

    /** Whether this and another name one building as far as their texts and postal codes say. */
    public boolean sameBuilding(AddressKey other) {
        return isBuilding()
                && other.isBuilding()
                && text.equals(other.text)
                && (postalCode.equals(other.postalCode)
                        || postalCode.isEmpty()
                        || other.postalCode.isEmpty());
    }
}
