package org.tidewaiter.rule.realimporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.rule.realimporter.TradeWorld.Chain;
import org.tidewaiter.testkit.MemoryDataSet;

/** Which suppliers are one under another name, and what that shows. */
class RenamedSuppliersTest {

    private static final int HOUSE = 0;
    private static final int NONE = RenamedSuppliers.NO_UNIT;

    private static RenamedSuppliers judge(int[][] stays, int[][] sales) {
        TupleCodes codes = new TupleCodes(3);
        for (int[] stay : stays) {
            codes.add(stay);
        }
        int[] first = new int[sales.length];
        int[] last = new int[sales.length];
        for (int supplier = 0; supplier < sales.length; supplier++) {
            first[supplier] = sales[supplier][0];
            last[supplier] = sales[supplier][1];
        }
        return RenamedSuppliers.of(codes, new RenamedSuppliers.Sales(first, last));
    }

    /** Suppliers of one house, by when they sold. */
    private static RenamedSuppliers inOneHouse(int[]... sales) {
        int[][] stays = new int[sales.length][];
        for (int supplier = 0; supplier < sales.length; supplier++) {
            stays[supplier] = new int[] {HOUSE, NONE, supplier};
        }
        return judge(stays, sales);
    }

    @Test
    void whoFollowsAnotherAtItsAddressIsTheSame() {
        RenamedSuppliers one = inOneHouse(new int[] {200, 300}, new int[] {10, 100});
        assertEquals(1, one.size());
        assertEquals(List.of(0, 1), one.names(0));
        assertEquals(one.number(0), one.number(1));
        assertEquals(-1, one.number(-1), "who is not named stays so");
    }

    @Test
    void whoSellBesideEachOtherAreTwo() {
        assertEquals(2, inOneHouse(new int[] {10, 100}, new int[] {100, 300}).size());
        assertEquals(1, inOneHouse(new int[] {10, 100}, new int[] {101, 300}).size());
    }

    @Test
    void whoComesMoreThanAYearLaterIsANewTenant() {
        assertEquals(1, inOneHouse(new int[] {10, 100}, new int[] {465, 500}).size());
        assertEquals(2, inOneHouse(new int[] {10, 100}, new int[] {466, 500}).size());
    }

    @Test
    void twoThatStayKeepAThirdApart() {
        RenamedSuppliers three =
                inOneHouse(new int[] {10, 100}, new int[] {50, 120}, new int[] {200, 300});
        assertEquals(3, three.size());
        assertEquals(
                1,
                inOneHouse(new int[] {10, 40}, new int[] {50, 120}, new int[] {200, 300}).size());
    }

    @Test
    void inAHouseOfManyNamesTheUnitIsAsked() {
        int[][] stays = {{HOUSE, 7, 0}, {HOUSE, 7, 1}, {HOUSE, 8, 2}, {HOUSE, NONE, 3}};
        int[][] sales = {{10, 100}, {200, 300}, {310, 400}, {410, 500}};
        RenamedSuppliers judged = judge(stays, sales);
        assertEquals(3, judged.size());
        assertEquals(judged.number(0), judged.number(1));
        assertNotEquals(judged.number(2), judged.number(3), "neither tells a common unit");
    }

    @Property(tries = 50)
    void theOrderOfStaysDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        int[][] sales = new int[30][];
        List<int[]> stays = new ArrayList<>();
        for (int supplier = 0; supplier < sales.length; supplier++) {
            int first = random.nextInt(900);
            sales[supplier] = new int[] {first, first + random.nextInt(200)};
            stays.add(new int[] {random.nextInt(15), random.nextInt(3) - 1, supplier});
        }
        RenamedSuppliers one = judge(stays.toArray(int[][]::new), sales);
        Collections.shuffle(stays, random);
        RenamedSuppliers other = judge(stays.toArray(int[][]::new), sales);
        assertEquals(one.size(), other.size());
        for (int number = 0; number < one.size(); number++) {
            assertEquals(one.names(number), other.names(number));
            for (int name : one.names(number)) {
                assertEquals(number, one.number(name));
            }
        }
    }

    /** The delinquent's supplier goes on under another name in the same room. */
    private static MemoryDataSet world(String laterAddress) {
        TradeWorld world = new TradeWorld(5).background(120, 8);
        Chain before = new Chain("BX", "F1", "WX", "SOLD", "850110", "OFFICE1");
        Chain after = before.supplier("SNEW");
        String address = "exporter_address=Room 925, No. 185 Ruiming Road, Qingdao, China";
        for (int day = 100; day < 600; day += 40) {
            world.declare("D", day, before, 500, address);
            world.declare("S", day + 520, after, 500, "exporter_address=" + laterAddress);
            world.declare("O", day, before.supplier("S12-1"), 500);
        }
        return world.sanction("D", 600).build().build();
    }

    @Test
    void aSupplierOfAnotherNameAtTheSameAddressIsShared() {
        MemoryDataSet moved = world("RM 925, 185 RUIMING RD., QINGDAO, CHINA");
        assertEquals(1L, suppliers(moved));
        assertEquals(0L, suppliers(world("Room 925, No. 187 Ruiming Road, Qingdao, China")));
        ImportRows rows = Study.market(moved).rows;
        int place = rows.start[Study.trader(moved, "S")];
        String label = rows.book.label(rows.token(ChainPart.SUPPLIER, place));
        assertTrue(label.equals("SOLD = SNEW") || label.equals("SNEW = SOLD"), label);
    }

    private static Object suppliers(MemoryDataSet data) {
        return Study.line(Study.one(Study.about(data, "S"), "S"), "shared-partners")
                .text()
                .facts()
                .get("suppliers");
    }
}
