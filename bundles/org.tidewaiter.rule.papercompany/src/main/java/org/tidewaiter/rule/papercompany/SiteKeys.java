package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * What names a site: the key of its addresses, or its coordinates.
 *
 * <p>A key is put together when it is asked for: a person reads few of them. Memory: 4 bytes a
 * site, 30 more while it is built. Immutable, thread-safe.
 */
final class SiteKeys {

    private final AddressBook addresses;
    private final PointBook points;
    private final int[] firstAddress;
    private final BitSet repeated = new BitSet();

    SiteKeys(AddressBook addresses, PointBook points) {
        this.addresses = addresses;
        this.points = points;
        firstAddress = new int[addresses.sites()];
        Arrays.fill(firstAddress, Missing.CODE);
        for (int address = addresses.size() - 1; address >= 0; address--) {
            int site = addresses.site(address);
            if (site != Sites.NONE) {
                firstAddress[site] = address;
            }
        }
        findRepeated(addresses.parts());
    }

    /** Finds the sites of one text. */
    private void findRepeated(AddressParts parts) {
        TupleCodes texts = new TupleCodes(2);
        int[] firstSite = new int[firstAddress.length];
        for (int site = 0; site < firstSite.length; site++) {
            int address = firstAddress[site];
            int before = texts.size();
            int text = texts.add(parts.area(address), parts.rest(address));
            if (text == before) {
                firstSite[text] = site;
            } else {
                repeated.set(firstSite[text]);
                repeated.set(site);
            }
        }
    }

    /** The first address of a building or street. */
    int firstAddress(int site) {
        return firstAddress[site];
    }

    /** The key of a site; two buildings of one text differ by their postal codes, so it says so. */
    String of(int site) {
        if (site >= firstAddress.length) {
            int point = site - firstAddress.length;
            return String.format(
                    Locale.ROOT, "%.5f,%.5f", points.latitude(point), points.longitude(point));
        }
        int address = firstAddress[site];
        String text = addresses.parts().text(address);
        return repeated.get(site) ? text + '|' + addresses.parts().postalCode(address) : text;
    }
}
