package org.tidewaiter.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.column.IntList;

class ChecksumTest {

    private static IntList list(int... values) {
        IntList list = new IntList();
        for (int value : values) {
            list.add(value);
        }
        return list;
    }

    @Test
    void orderOfRowsAndTheirCutIntoPartsDoNotShow() {
        Checksum whole = Checksum.ofRows(List.of(list(1, 2, 3, 4)), 2);
        assertEquals(whole, Checksum.ofRows(List.of(list(3, 4), list(1, 2)), 2));
        assertEquals(2, whole.rows());
    }

    @Test
    void everyValueAndItsPlaceShow() {
        Checksum whole = Checksum.ofRows(List.of(list(1, 2, 3, 4)), 2);
        assertNotEquals(whole, Checksum.ofRows(List.of(list(1, 2, 3, 5)), 2));
        assertNotEquals(whole, Checksum.ofRows(List.of(list(2, 1, 3, 4)), 2));
        assertNotEquals(whole.sum(), Checksum.ofRows(List.of(list(1, 4, 3, 2)), 2).sum());
    }
}
