package org.tidewaiter.web.rest;

import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.report.FindingText;

/** A finding, its records and lists of findings, as the interface shows them. */
final class FindingViews {

    private FindingViews() {}

    /** A page of the worklist. */
    record WorklistView(
            List<Rows.RowView> rows,
            long total,
            long snoozed,
            List<CutView> cut,
            @Nullable String next) {}

    /** What the limit of the last run left out. */
    record CutView(String rule, String kind, String kindTitle, int count) {}

    /** All that is known of a finding. */
    record FileView(
            JsonObject finding,
            String ruleTitle,
            String ruleQuestion,
            String kindTitle,
            String classTitle,
            String headline,
            String strength,
            List<Speech.PartyView> parties,
            List<FindingText.Named> facts,
            List<FindingText.Reason> reasons,
            SumView sum,
            List<FindingText.Explanation> innocent,
            List<FindingText.Unknown> missing,
            List<FindingText.Short> shortfalls,
            List<FindingText.Setting> parameters,
            OriginView origin,
            List<org.tidewaiter.report.Figure> figures,
            int recordsTotal,
            Rows.StateView state,
            List<Rows.StepView> steps,
            List<SightingView> sightings,
            List<InspectionView> inspections,
            List<Rows.RowView> earlier,
            int earlierTotal,
            @SerializedName("case") Rows.@Nullable CaseView linked,
            boolean control,
            boolean withdrawn) {}

    /** The sum of all weights. */
    record SumView(double weight, String weightText) {}

    /** What made a finding. */
    record OriginView(
            String rule,
            String version,
            String profile,
            String asOf,
            String data,
            String fingerprint,
            String command,
            @Nullable Integer parameters) {}

    /** A run that found it. */
    record SightingView(
            long run,
            Instant at,
            String profile,
            int rank,
            String strength,
            @Nullable Integer parameters) {}

    /** What an inspection brought. */
    record InspectionView(
            long version,
            Instant at,
            String officer,
            String outcome,
            String outcomeTitle,
            String note) {}

    /** Rows that a finding cites. */
    record RecordsView(List<RecordView> rows, int total, boolean masked) {}

    /** A row. */
    record RecordView(
            String table,
            String id,
            String role,
            String roleTitle,
            boolean found,
            List<FieldView> fields) {}

    /** A field of a row. */
    record FieldView(String name, String value, boolean masked) {}
}
