package org.tidewaiter.kernel.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BipartiteGraphTest {

    private static final int LEFT = 6;
    private static final int RIGHT = 5;
    private static final Runnable NO_CHECK = () -> {};

    @Property(tries = 300)
    void edgesAreSortedOnceEachWithTheLeastTag(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 29) Integer> cells,
            @ForAll long seed) {
        List<TreeMap<Integer, Integer>> rows = new ArrayList<>();
        for (int left = 0; left < LEFT; left++) {
            rows.add(new TreeMap<>());
        }
        List<int[]> edges = new ArrayList<>();
        for (int tag = 0; tag < cells.size(); tag++) {
            int cell = cells.get(tag);
            rows.get(cell / RIGHT).merge(cell % RIGHT, tag, Math::min);
            edges.add(new int[] {cell / RIGHT, cell % RIGHT, tag});
        }
        Collections.shuffle(edges, new Random(seed));
        BipartiteGraph graph = BipartiteGraph.of(LEFT, RIGHT, listOf(edges), NO_CHECK);
        assertEquals(rows.stream().mapToInt(TreeMap::size).sum(), graph.edges());
        for (int left = 0; left < LEFT; left++) {
            assertEquals(rows.get(left), rowOf(graph, left));
        }
        assertMirrored(graph);
    }

    private static EdgeList listOf(List<int[]> edges) {
        EdgeList list = new EdgeList(0);
        edges.forEach(edge -> list.add(edge[0], edge[1], edge[2]));
        return list;
    }

    private static TreeMap<Integer, Integer> rowOf(BipartiteGraph graph, int left) {
        TreeMap<Integer, Integer> row = new TreeMap<>();
        int before = -1;
        for (int place = graph.leftBegin(left); place < graph.leftEnd(left); place++) {
            assertTrue(graph.rightAt(place) > before);
            before = graph.rightAt(place);
            row.put(before, graph.tagAt(place));
        }
        return row;
    }

    private static void assertMirrored(BipartiteGraph graph) {
        int edges = 0;
        for (int right = 0; right < graph.rightSize(); right++) {
            int before = -1;
            for (int place = graph.rightBegin(right); place < graph.rightEnd(right); place++) {
                assertTrue(graph.leftAt(place) > before);
                before = graph.leftAt(place);
                assertTrue(graph.joins(before, right));
                edges++;
            }
        }
        assertEquals(graph.edges(), edges);
    }

    @Test
    void placeFindsTheFirstEdgeFromARightMemberOn() {
        EdgeList edges = new EdgeList(2);
        edges.add(0, 1, 0);
        edges.add(0, 4, 1);
        edges.add(1, 4, 2);
        BipartiteGraph graph = BipartiteGraph.of(3, 5, edges, NO_CHECK);
        assertEquals(0, graph.place(0, 0));
        assertEquals(0, graph.place(0, 1));
        assertEquals(1, graph.place(0, 2));
        assertEquals(2, graph.place(0, 5));
        assertTrue(graph.joins(0, 4));
        assertFalse(graph.joins(0, 3));
        assertFalse(graph.joins(0, 5));
        assertFalse(graph.joins(2, 4));
        assertEquals(3, graph.leftSize());
        assertEquals(graph.leftEnd(2), graph.leftBegin(2));
    }

    @Test
    void partsAreTranslatedAndMerged() {
        EdgeList part = new EdgeList(1);
        part.add(10, 20, 3);
        part.add(11, 21, 4);
        EdgeList whole = new EdgeList(0);
        whole.addAll(part, left -> left - 10, right -> 21 - right);
        assertEquals(2, whole.size());
        BipartiteGraph graph = BipartiteGraph.of(2, 2, whole, NO_CHECK);
        assertEquals(1, graph.rightAt(graph.leftBegin(0)));
        assertEquals(0, graph.rightAt(graph.leftBegin(1)));
        assertEquals(4, graph.tagAt(graph.leftBegin(1)));
        part.clear();
        assertEquals(0, part.size());
        part.add(0, 1, 7);
        whole.addAll(part, left -> left, right -> right);
        assertEquals(3, whole.size());
    }

    @Test
    void edgeOutsideTheNetworkIsRefused() {
        for (int[] wrong : new int[][] {{-1, 0}, {2, 0}, {0, -1}, {0, 3}}) {
            EdgeList edges = new EdgeList(1);
            edges.add(wrong[0], wrong[1], 0);
            assertThrows(
                    IndexOutOfBoundsException.class,
                    () -> BipartiteGraph.of(2, 3, edges, NO_CHECK));
        }
    }

    @Test
    void checkpointCanStopTheBuilding() {
        EdgeList edges = new EdgeList(1);
        edges.add(0, 0, 0);
        int[] calls = {0};
        BipartiteGraph.of(1, 1, edges, () -> calls[0]++);
        assertEquals(3, calls[0]);
        for (int last = 1; last <= 3; last++) {
            int[] left = {last};
            assertThrows(
                    CancellationException.class,
                    () ->
                            BipartiteGraph.of(
                                    1,
                                    1,
                                    edges,
                                    () -> {
                                        if (--left[0] == 0) {
                                            throw new CancellationException();
                                        }
                                    }));
        }
    }
}
