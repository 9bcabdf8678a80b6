package org.tidewaiter.rule.cotraveller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.network.BipartiteGraph;
import org.tidewaiter.kernel.network.EdgeList;
import org.tidewaiter.kernel.work.Parts;

/**
 * Reads the crossings into arrays: parts are collected on several threads, merged in their order
 * and numbered anew, so that neither threads nor the order of rows show.
 */
final class CrossingReader {

    /** While it is read, a crossing takes this much; 12 bytes of it stay. */
    private static final long PEAK_BYTES_A_CROSSING = 36;

    private final DataSet data;
    private final Table table;
    private final Monitor monitor;
    private final int threads;

    CrossingReader(RuleContext context) {
        data = context.data();
        table = context.table(Crossings.PORT);
        monitor = context.monitor();
        threads = context.threads();
    }

    /** Reads all crossings; {@code violations} may name documents that no crossing has. */
    Travel read(List<Violation> violations) {
        if (table.rows() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "crossings has "
                            + table.rows()
                            + " rows; this rule reads at most "
                            + (Integer.MAX_VALUE - 8));
        }
        monitor.reserve(table.rows() * PEAK_BYTES_A_CROSSING);
        monitor.phase("read-crossings", 0);
        CrossingPart[] parts = collect();
        TupleCodes documents = new TupleCodes(2);
        int[][] documentNumbers = new int[parts.length][];
        VoyageKeys voyages = new VoyageKeys();
        int[][] voyageNumbers = new int[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            documentNumbers[i] = documents.merge(parts[i].documents);
            voyageNumbers[i] = voyages.merge(parts[i].voyages);
        }
        violations.forEach(violation -> violation.addDocument(documents));
        People people =
                new People(data.codebook(Domains.TRAVELLER).size(), documents, owners(documents));
        return new Merger(people, voyages, parts).merge(documentNumbers, voyageNumbers);
    }

    private CrossingPart[] collect() {
        boolean[] dropped =
                CrossingPart.dropped(data.codebook(Crossings.TRAVELLER_STATUS.domain()));
        int contacts = data.codebook(Crossings.CONTACT.domain()).size();
        int payments = data.codebook(Crossings.PAYMENT.domain()).size();
        List<Cursor> cursors = table.split(threads, CrossingPart.columns());
        CrossingPart[] parts = new CrossingPart[cursors.size()];
        Parts.run(
                threads,
                parts.length,
                i -> {
                    parts[i] = new CrossingPart(new PersonalCodes(contacts, payments), dropped);
                    parts[i].read(cursors.get(i));
                });
        return parts;
    }

    /** A second look at the rows, only if some are known by document alone. */
    private DocumentOwners owners(TupleCodes documents) {
        DocumentOwners owners = new DocumentOwners(documents.size());
        if (documents.size() == 0 || !table.has(Crossings.TRAVELLER_ID)) {
            return owners;
        }
        monitor.phase("resolve-documents", 0);
        List<Column> columns =
                List.of(
                        Crossings.TRAVELLER_ID,
                        Crossings.DOCUMENT_ISSUER,
                        Crossings.DOCUMENT_NUMBER);
        List<Cursor> cursors = table.split(threads, columns);
        List<DocumentOwners> parts = new ArrayList<>();
        cursors.forEach(cursor -> parts.add(new DocumentOwners(documents.size())));
        Parts.run(threads, parts.size(), i -> readOwners(cursors.get(i), documents, parts.get(i)));
        parts.forEach(owners::merge);
        return owners;
    }

    private static void readOwners(Cursor cursor, TupleCodes documents, DocumentOwners owners) {
        try (cursor) {
            while (cursor.advance()) {
                int[] traveller = cursor.codes(Crossings.TRAVELLER_ID);
                int[] issuer = cursor.codes(Crossings.DOCUMENT_ISSUER);
                int[] number = cursor.codes(Crossings.DOCUMENT_NUMBER);
                for (int i = 0; i < cursor.size(); i++) {
                    int document =
                            traveller[i] == Missing.CODE || number[i] == Missing.CODE
                                    ? People.NOBODY
                                    : documents.find(issuer[i], number[i]);
                    if (document >= 0) {
                        owners.add(document, traveller[i]);
                    }
                }
            }
        }
    }

    /** Joins the parts under their final numbers. */
    private final class Merger {

        private final People people;
        private final VoyageKeys keys;
        private final int[] voyageRanks;
        private final CrossingPart[] parts;
        private final int[] unnamed;

        Merger(People people, VoyageKeys keys, CrossingPart[] parts) {
            this.people = people;
            this.keys = keys;
            this.voyageRanks = keys.ranks();
            this.parts = parts;
            this.unnamed = new int[voyageRanks.length];
        }

        Travel merge(int[][] documentNumbers, int[][] voyageNumbers) {
            int size = 0;
            for (CrossingPart part : parts) {
                size = Math.addExact(size, part.edges.size());
            }
            EdgeList edges = new EdgeList(size);
            PersonalCodes use = parts[0].use;
            long notTravelling = 0;
            long nameless = 0;
            for (int i = 0; i < parts.length; i++) {
                CrossingPart part = parts[i];
                int[] documents = documentNumbers[i];
                int[] voyages = voyageNumbers[i];
                edges.addAll(
                        part.edges,
                        left -> CrossingPart.person(left, documents, people),
                        right -> voyageRanks[voyages[right]]);
                for (int k = 0; k < part.unnamed.size(); k++) {
                    unnamed[voyageRanks[voyages[part.unnamed.at(k)]]]++;
                }
                nameless += part.unnamed.size();
                notTravelling += part.notTravelling;
                if (i > 0) {
                    use.merge(part.use);
                }
                part.edges.clear();
            }
            Map<String, Long> counts = new TreeMap<>();
            counts.put("rows-without-identity", nameless);
            counts.put("rows-not-travelling", notTravelling);
            return finish(edges, use, counts);
        }

        private Travel finish(EdgeList edges, PersonalCodes use, Map<String, Long> counts) {
            BipartiteGraph graph =
                    BipartiteGraph.of(
                            people.size(), voyageRanks.length, edges, monitor::checkpoint);
            Voyage[] ordered = new Voyage[voyageRanks.length];
            int[] load = new int[ordered.length];
            for (int voyage = 0; voyage < ordered.length; voyage++) {
                int rank = voyageRanks[voyage];
                ordered[rank] = keys.voyage(voyage);
                load[rank] = graph.rightEnd(rank) - graph.rightBegin(rank) + unnamed[rank];
            }
            return new Travel(people, new Voyages(ordered, load), graph, use, counts);
        }
    }
}
