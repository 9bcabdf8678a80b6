package org.tidewaiter.web.rest;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.casework.AuditEntry;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.Sighting;
import org.tidewaiter.casework.Step;
import org.tidewaiter.report.Sheet.Appendix;

/** What happened to a finding, as tables of its page. */
final class Appendices {

    private Appendices() {}

    private static Appendix of(Speech speech, String key, String columns, List<List<String>> rows) {
        List<String> titles = new ArrayList<>();
        for (String column : columns.split(" ")) {
            titles.add(speech.texts().say("column." + column));
        }
        return new Appendix(speech.texts().say("heading." + key), titles, rows);
    }

    static Appendix steps(FindingFile file, Speech speech) {
        List<List<String>> rows = new ArrayList<>();
        for (Step step : file.history()) {
            rows.add(
                    List.of(
                            step.at().toString(),
                            step.officer(),
                            speech.texts().cases().act(step.act()),
                            speech.texts().cases().status(step.status()),
                            step.reason()
                                    .map(reason -> speech.texts().cases().reason(reason))
                                    .orElse(""),
                            step.note()));
        }
        return of(speech, "steps", "at officer act status reason note", rows);
    }

    static Appendix sightings(FindingFile file, Speech speech) {
        List<List<String>> rows = new ArrayList<>();
        for (Sighting one : file.sightings()) {
            rows.add(
                    List.of(
                            Long.toString(one.run()),
                            one.keptAt().toString(),
                            one.profile(),
                            Integer.toString(one.rank()),
                            speech.titles().strength(one.strength()),
                            Integer.toString(one.factsVersion()),
                            one.parameters().isPresent()
                                    ? Integer.toString(one.parameters().getAsInt())
                                    : ""));
        }
        return of(speech, "sightings", "run at profile rank strength facts parameters", rows);
    }

    static Appendix log(List<AuditEntry> entries, Speech speech) {
        List<List<String>> rows = new ArrayList<>();
        for (AuditEntry entry : entries) {
            rows.add(
                    List.of(
                            Long.toString(entry.number()),
                            entry.at().toString(),
                            entry.note().officer(),
                            entry.note().action(),
                            entry.note().purpose(),
                            entry.hash()));
        }
        return of(speech, "log", "number at officer action purpose hash", rows);
    }
}
