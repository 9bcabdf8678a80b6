package org.tidewaiter.rule.papercompany;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words of an address that say it is not the firm's own: in care of somebody, a post office box, a
 * free zone.
 */
record AddressWords(boolean careOf, boolean freeZone) {

    private static final Pattern CARE_OF =
            Pattern.compile(
                    "\\bC ?/ ?O\\b|\\bCARE OF\\b|\\bP\\.? ?O\\.? ?BOX\\b|\\bPOST OFFICE BOX\\b|사서함");

    private static final Pattern FREE_ZONE =
            Pattern.compile(
                    "\\bFREE (TRADE )?ZONES?\\b|\\bF\\.?T\\.?Z\\b|\\bBONDED (ZONE|AREA|LOGISTICS)\\b"
                            + "|\\bJAFZA\\b|\\bJEBEL ALI\\b|\\bDMCC\\b|\\bZONA (FRANCA|LIBRE)\\b"
                            + "|자유무역지역|保税区|保稅區");

    /** Reads an address as written. */
    static AddressWords of(String written) {
        String upper = written.toUpperCase(Locale.ROOT);
        return new AddressWords(CARE_OF.matcher(upper).find(), FREE_ZONE.matcher(upper).find());
    }
}
