package org.tidewaiter.oversight.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.oversight.fairness.Group.Kind;
import org.tidewaiter.oversight.fairness.Judged.Verdict;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;

/** Findings by groups of people. */
class PopulationTest {

    private final MemoryDataSetBuilder data = MemoryDataSet.named("people");
    private int rows;

    /** A traveller on one crossing; cells beside those that every row has. */
    private void crossing(String day, String... cells) {
        List<String> all = new ArrayList<>(List.of(cells));
        all.add("crossing_id=C" + rows++);
        all.add("voyage_number=1");
        all.add("departure_port=KRPUS");
        all.add("arrival_port=JPHKT");
        all.add("departure_time=" + day + "T10:00:00Z");
        data.row(Crossings.PORT, all.toArray(String[]::new));
    }

    /** So many travellers of a nationality, named for it and numbered. */
    private void people(String nationality, int count) {
        for (int i = 0; i < count; i++) {
            crossing(
                    "2026-03-01",
                    "traveller_id=" + nationality + i,
                    nationality.isEmpty() ? "seat=1A" : "nationality=" + nationality);
        }
    }

    private static Judged traveller(String id, Verdict verdict) {
        return new Judged("r", SubjectKind.TRAVELLER, id, verdict);
    }

    private static List<Judged> of(String nationality, int from, int to, Verdict verdict) {
        List<Judged> findings = new ArrayList<>();
        for (int i = from; i < to; i++) {
            findings.add(traveller(nationality + i, verdict));
        }
        return findings;
    }

    @SafeVarargs
    private static List<Judged> all(List<Judged>... some) {
        List<Judged> all = new ArrayList<>();
        for (List<Judged> one : some) {
            all.addAll(one);
        }
        return all;
    }

    private FairnessReport report(List<Judged> findings) {
        return Population.of(data.build(), Monitor.NONE).report(findings);
    }

    private static GroupTable table(FairnessReport report, Attribute attribute) {
        return report.tables().stream()
                .filter(table -> table.attribute() == attribute)
                .findFirst()
                .orElseThrow();
    }

    private static Group group(GroupTable table, String value) {
        return table.groups().stream()
                .filter(group -> group.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGroupThatIsSelectedBeyondItsShareIsTold() {
        people("AA", 200);
        people("BB", 200);
        List<Judged> findings = all(of("AA", 0, 35, Verdict.OPEN), of("BB", 0, 5, Verdict.OPEN));
        GroupTable table = table(report(findings), Attribute.NATIONALITY);
        Group much = group(table, "AA");
        assertEquals(200, much.people());
        assertEquals(35, much.selected());
        assertEquals(40, table.selected());
        assertEquals(0.5, table.share(much), 1e-12);
        assertTrue(much.selectionQ() < 1e-4, "q " + much.selectionQ());
        assertEquals(1, much.precisionQ(), "nothing is decided");
    }

    @Test
    void aRuleThatIsRightAboutOneGroupOnlyIsTold() {
        people("AA", 100);
        people("BB", 100);
        List<Judged> findings =
                all(
                        of("AA", 0, 20, Verdict.HIT),
                        of("AA", 20, 22, Verdict.FALSE_ALARM),
                        of("BB", 0, 2, Verdict.HIT),
                        of("BB", 2, 22, Verdict.FALSE_ALARM));
        GroupTable table = table(report(findings), Attribute.NATIONALITY);
        Group right = group(table, "AA");
        assertEquals(20, right.hits());
        assertEquals(2, right.falseAlarms());
        assertTrue(right.precisionQ() < 1e-4);
        assertTrue(right.selectionQ() > 0.5);
    }

    @Test
    void personsAreCountedOnceAndFindingsEach() {
        people("AA", 20);
        people("BB", 20);
        List<Judged> findings =
                all(of("AA", 0, 2, Verdict.HIT), of("AA", 0, 1, Verdict.FALSE_ALARM));
        Group group = group(table(report(findings), Attribute.NATIONALITY), "AA");
        assertEquals(2, group.selected());
        assertEquals(3, group.findings());
        assertEquals(3, group.decided());
    }

    @Test
    void groupsOfFewAreMerged() {
        people("AA", 50);
        people("BB", 6);
        people("CC", 5);
        people("", 12);
        GroupTable table = table(report(of("CC", 0, 1, Verdict.HIT)), Attribute.NATIONALITY);
        assertEquals(
                List.of(Kind.NAMED, Kind.NOT_STATED, Kind.SMALL),
                table.groups().stream().map(Group::kind).toList());
        assertEquals(11, table.groups().get(2).people());
        assertEquals(1, table.groups().get(2).hits());
    }

    @Test
    void fewInAllTakeTheNextGroupWithThemSoThatNoSumTellsThem() {
        people("AA", 50);
        people("BB", 30);
        people("CC", 5);
        GroupTable table = table(report(of("CC", 0, 1, Verdict.HIT)), Attribute.NATIONALITY);
        assertEquals(List.of(50, 35), table.groups().stream().map(Group::people).toList());
        assertEquals(Kind.SMALL, table.groups().get(1).kind());
        assertEquals("", table.groups().get(1).value());
    }

    @Test
    void noGroupOfFewerThanTenIsEverShown() {
        for (int most = 1; most < 40; most++) {
            MemoryDataSetBuilder sized = MemoryDataSet.named("sized");
            for (int value = 1; value <= most; value++) {
                for (int i = 0; i < value % 13; i++) {
                    sized.row(
                            Crossings.PORT,
                            "crossing_id=" + value + "/" + i,
                            "traveller_id=" + value + "/" + i,
                            "nationality=N" + value,
                            "voyage_number=1",
                            "departure_port=P",
                            "arrival_port=Q",
                            "departure_time=2026-01-01T00:00:00Z");
                }
            }
            List<Judged> one = List.of(traveller("1/0", Verdict.HIT));
            for (GroupTable table :
                    Population.of(sized.build(), Monitor.NONE).report(one).tables()) {
                table.groups().forEach(group -> assertTrue(group.people() >= 10, group.toString()));
            }
        }
    }

    @Test
    void theLatestCrossingSaysWhatATravellerIs() {
        people("AA", 20);
        for (int i = 0; i < 20; i++) {
            crossing("2026-04-01", "traveller_id=AA" + i, "nationality=BB", "sex=F");
            crossing("2026-02-01", "traveller_id=AA" + i, "nationality=CC", "sex=M");
            crossing("2026-05-01", "traveller_id=AA" + i);
        }
        FairnessReport report = report(of("AA", 0, 1, Verdict.OPEN));
        assertEquals(20, group(table(report, Attribute.NATIONALITY), "BB").people());
        assertEquals(1, table(report, Attribute.NATIONALITY).groups().size());
        assertEquals(20, group(table(report, Attribute.SEX), "F").people());
        assertEquals(20, group(table(report, Attribute.ROUTE), "KRPUS-JPHKT").people());
    }

    @Test
    void agesAreThoseOfTheDataSetsTime() {
        for (int i = 0; i < 10; i++) {
            crossing("2026-03-01", "traveller_id=A" + i, "birth_date=2008-03-01");
            crossing("2026-03-01", "traveller_id=B" + i, "birth_date=2008-03-02");
            crossing("2026-03-01", "traveller_id=C" + i, "birth_date=1950-01-01");
        }
        GroupTable ages = table(report(of("A", 0, 1, Verdict.OPEN)), Attribute.AGE);
        assertEquals(
                List.of("0-17", "18-29", "60+"), ages.groups().stream().map(Group::value).toList());
        assertEquals(10, group(ages, "18-29").people());
        assertEquals(10, group(ages, "0-17").people());
        assertEquals(10, group(ages, "60+").people());
    }

    @Test
    void aDocumentStandsForWhoHasNoIdentity() {
        for (int i = 0; i < 10; i++) {
            crossing("2026-03-01", "document_issuer=KR", "document_number=M" + i, "nationality=AA");
        }
        crossing("2026-03-01", "nationality=AA");
        String id = "doc:" + data.build().pseudonym("KR|M3");
        GroupTable table =
                table(report(List.of(traveller(id, Verdict.HIT))), Attribute.NATIONALITY);
        assertEquals(10, table.people(), "a row that names nobody is nobody");
        assertEquals(1, table.selected());
        assertEquals(0, table.unknown());
    }

    @Test
    void whoIsNotInTheRecordsAndWhatIsNobodyAreCounted() {
        people("AA", 20);
        FairnessReport report =
                report(
                        List.of(
                                traveller("ghost", Verdict.HIT),
                                traveller("AA1", Verdict.HIT),
                                new Judged("r", SubjectKind.ADDRESS, "x", Verdict.HIT)));
        assertEquals(1, report.elsewhere());
        assertEquals(1, table(report, Attribute.NATIONALITY).unknown());
        assertEquals(1, table(report, Attribute.NATIONALITY).selected());
    }

    private void imports(String importer, String broker) {
        data.row(
                Imports.PORT,
                "declaration_id=I" + rows,
                "item_number=" + rows++,
                "importer_id=" + importer,
                "broker_id=" + broker,
                "declared_at=2026-03-01T00:00:00Z");
    }

    @Test
    void brokersThatShareTheirTradersAreOneCommunity() {
        for (int i = 0; i < 12; i++) {
            imports("T" + i, "B1");
            imports("T" + i, i < 6 ? "B2" : "B1");
            imports("U" + i, "B3");
        }
        // one trader in common is no community
        imports("T0", "B3");
        imports("T0", "B1");
        FairnessReport report =
                report(List.of(new Judged("r", SubjectKind.TRADER, "T3", Verdict.OPEN)));
        GroupTable table = table(report, Attribute.BROKER_COMMUNITY);
        assertEquals(24, table.people());
        assertEquals(12, group(table, "B1").people());
        assertEquals(12, group(table, "B3").people());
        assertEquals(1, group(table, "B1").selected());
    }

    @Test
    void withoutRecordsThereIsNothingToTell() {
        FairnessReport report =
                Population.of(MemoryDataSet.named("empty").build(), Monitor.NONE)
                        .report(of("AA", 0, 3, Verdict.HIT));
        assertEquals(List.of(), report.tables());
        assertEquals(3, report.elsewhere());
    }

    @Test
    void ofFewerThanTenPeopleNoGroupIsShown() {
        people("AA", 9);
        GroupTable table = table(report(of("AA", 0, 3, Verdict.HIT)), Attribute.NATIONALITY);
        assertEquals(9, table.people());
        assertEquals(List.of(), table.groups());
    }

    @Test
    void rowOrderAndBatchesChangeNothing() {
        people("AA", 40);
        people("BB", 15);
        people("", 3);
        List<Judged> findings = of("AA", 0, 20, Verdict.HIT);
        FairnessReport expected = report(findings);
        DataSet other = data.batches(1).poisoned().shuffled(4).build();
        assertEquals(expected, Population.of(other, Monitor.NONE).report(findings));
    }

    @Test
    void cancellingPassesThrough() {
        people("AA", 40);
        DataSet records = data.batches(1).cancelledAtBatch(2).build();
        assertThrows(CancellationException.class, () -> Population.of(records, Monitor.NONE));
    }
}
