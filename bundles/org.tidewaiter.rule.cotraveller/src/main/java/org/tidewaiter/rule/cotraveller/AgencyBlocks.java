package org.tidewaiter.rule.cotraveller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * How many travellers one agency had on the voyages that candidates cite.
 *
 * <p>Asked first, counted in one scan, answered last. A traveller with two rows on one voyage
 * counts twice. Used by one thread.
 */
final class AgencyBlocks {

    private static final int NO_BLOCK = -1;

    private final Table crossings;
    private final boolean[] dropped;
    private final TupleCodes blocks = new TupleCodes(VoyageColumns.WIDTH + 1);
    private final TupleCodes voyages = new TupleCodes(VoyageColumns.WIDTH);
    private final Map<Long, Cited> cited = new HashMap<>();
    private int[] travellers = new int[0];

    /** The voyage of a cited row and its agency's block on it. */
    private record Cited(int voyage, int block) {}

    /**
     * The voyages two people shared.
     *
     * @param told on how many both agencies are known
     * @param travellers where it was the same agency, how many travellers it had
     */
    record Shared(int voyages, int told, List<Integer> travellers) {}

    AgencyBlocks(DataSet data, Table crossings) {
        this.crossings = crossings;
        this.dropped = CrossingPart.dropped(data.codebook(Crossings.TRAVELLER_STATUS.domain()));
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(VoyageColumns.COLUMNS);
        columns.add(Crossings.AGENCY);
        columns.add(Crossings.TRAVELLER_STATUS);
        return columns;
    }

    /** Notes the blocks that cited rows belong to. */
    void ask(List<Candidate> candidates) {
        long[] rows =
                candidates.stream()
                        .flatMap(candidate -> candidate.citations().stream())
                        .filter(AgencyBlocks::isCrossing)
                        .mapToLong(Citation::row)
                        .toArray();
        int[] key = new int[VoyageColumns.WIDTH + 1];
        try (Cursor cursor = crossings.pick(rows, columns())) {
            while (cursor.advance()) {
                VoyageColumns voyage = new VoyageColumns(cursor);
                int[] agency = cursor.codes(Crossings.AGENCY);
                for (int i = 0; i < cursor.size(); i++) {
                    voyage.key(i, key);
                    key[VoyageColumns.WIDTH] = agency[i];
                    int block = agency[i] == Missing.CODE ? NO_BLOCK : blocks.add(key);
                    int number = voyages.add(Arrays.copyOf(key, VoyageColumns.WIDTH));
                    cited.put(cursor.rows()[i], new Cited(number, block));
                }
            }
        }
    }

    private static boolean isCrossing(Citation citation) {
        return citation.port().equals(Crossings.PORT);
    }

    /** Counts the travellers of the blocks asked for. */
    void count() {
        travellers = new int[blocks.size()];
        if (travellers.length == 0) {
            return;
        }
        int[] key = new int[VoyageColumns.WIDTH + 1];
        try (Cursor cursor = crossings.scan(columns())) {
            while (cursor.advance()) {
                VoyageColumns voyage = new VoyageColumns(cursor);
                int[] agency = cursor.codes(Crossings.AGENCY);
                int[] status = cursor.codes(Crossings.TRAVELLER_STATUS);
                for (int i = 0; i < cursor.size(); i++) {
                    if (agency[i] == Missing.CODE || CrossingPart.isDropped(dropped, status[i])) {
                        continue;
                    }
                    voyage.key(i, key);
                    key[VoyageColumns.WIDTH] = agency[i];
                    int block = blocks.find(key);
                    if (block >= 0) {
                        travellers[block]++;
                    }
                }
            }
        }
    }

    /** What is known of the voyages that a candidate cites for both. */
    Shared of(Candidate candidate) {
        Map<Integer, Integer> blockOfSuspect = new HashMap<>();
        for (Citation citation : candidate.citations()) {
            if (isCrossing(citation) && citation.role().equals(CandidateWriter.SUSPECT)) {
                Cited row = cited.getOrDefault(citation.row(), new Cited(NO_BLOCK, NO_BLOCK));
                blockOfSuspect.put(row.voyage(), row.block());
            }
        }
        int told = 0;
        List<Integer> counts = new ArrayList<>();
        for (Citation citation : candidate.citations()) {
            if (isCrossing(citation) && citation.role().equals(CandidateWriter.SUBJECT)) {
                Cited row = cited.getOrDefault(citation.row(), new Cited(NO_BLOCK, NO_BLOCK));
                int other = blockOfSuspect.getOrDefault(row.voyage(), NO_BLOCK);
                told += row.block() != NO_BLOCK && other != NO_BLOCK ? 1 : 0;
                if (row.block() != NO_BLOCK && row.block() == other) {
                    counts.add(travellers[row.block()]);
                }
            }
        }
        return new Shared(blockOfSuspect.size(), told, counts);
    }
}
