package org.tidewaiter.web;

import java.util.List;
import java.util.Optional;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.casework.CheckAnswer;
import org.tidewaiter.casework.HandedOver;
import org.tidewaiter.casework.InspectionOrder;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.Listed;
import org.tidewaiter.casework.OpenWork;
import org.tidewaiter.casework.OrderChange;
import org.tidewaiter.casework.OrderDraft;
import org.tidewaiter.casework.OrderResult;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.Recipient;
import org.tidewaiter.casework.Snooze;
import org.tidewaiter.casework.SnoozeOrder;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.WorklistRow;

/** Orders and shifts that say one text wherever an officer may put one. */
final class OrdersAndShifts {

    static final String FORM =
            "{\"toKind\":\"UNIT\",\"to\":\"team\",\"place\":\"pier 4\",\"dueBy\":\"2100-01-01T00:00:00Z\","
                    + "\"checks\":[\"the seal\",\"the weight\"],\"note\":\"\"}";
    static final String RESULT =
            "{\"outcome\":\"PARTLY\",\"note\":\"\",\"minutes\":90,"
                    + "\"answers\":[{\"seen\":\"CONFIRMED\"},{\"seen\":\"NOT_CHECKED\",\"note\":\"dark\"}]}";
    static final String HAND_OVER =
            "{\"findings\":[{\"id\":\"%s\",\"version\":3}],\"to\":\"officer\",\"note\":\"\"}"
                    .formatted(Findings.ID);

    private OrdersAndShifts() {}

    static InspectionOrder open(String x) {
        return new InspectionOrder(
                7,
                1,
                new InspectionOrder.Ground(
                        Findings.ID,
                        "cotraveller",
                        "code",
                        new Subject(SubjectKind.TRAVELLER, "P1", x),
                        1),
                new OrderDraft(
                        new Recipient(Recipient.Kind.UNIT, x),
                        x,
                        Findings.AT,
                        List.of(x, "the seal of " + x),
                        x,
                        "officer"),
                Findings.AT,
                Optional.empty());
    }

    private static InspectionOrder closed(String x, InspectionOrder.Closing closing) {
        InspectionOrder open = open(x);
        return new InspectionOrder(
                7, 2, open.ground(), open.draft(), open.at(), Optional.of(closing));
    }

    static InspectionOrder done(String x) {
        return closed(
                x,
                new InspectionOrder.Done(
                        new OrderResult(
                                new InspectionResult(InspectionResult.Found.PARTLY, x, "officer"),
                                List.of(
                                        new CheckAnswer(CheckAnswer.Seen.CONFIRMED, x),
                                        new CheckAnswer(CheckAnswer.Seen.NOT_CHECKED, "")),
                                90),
                        Findings.AT));
    }

    static InspectionOrder cancelled(String x) {
        return closed(x, new InspectionOrder.Cancelled(x, "officer", Findings.AT));
    }

    static Listed<InspectionOrder> all(String x) {
        return new Listed<>(List.of(open(x), done(x), cancelled(x)), 5);
    }

    static OrderChange change(String x) {
        return new OrderChange(open(x), Findings.state("officer"));
    }

    static OpenWork openWork(String code, String x) {
        Listed<WorklistRow> findings = new Listed<>(List.of(Findings.row(code, x)), 4);
        Snooze snooze =
                new Snooze(
                        7,
                        new SnoozeOrder(
                                new Party(SubjectKind.TRADER, "T1"), "r", Findings.AT, x, "x"),
                        Findings.AT,
                        Optional.empty());
        return new OpenWork(
                Findings.AT,
                Findings.AT.plusSeconds(3600),
                findings,
                findings,
                findings,
                findings,
                all(x),
                new Listed<>(List.of(snooze), 1),
                List.of(
                        new OpenWork.Count(Step.Act.DECIDED, "CONFIRMED", 3),
                        new OpenWork.Count(Step.Act.INSPECTED, "FOUND", 1),
                        new OpenWork.Count(Step.Act.ORDERED, "", 2)));
    }

    static HandedOver handedOver(String code, String x) {
        return new HandedOver(
                List.of(Findings.state("officer")),
                List.of(
                        new HandedOver.Overtaken(
                                Findings.row(code, x), Findings.file(code, x).history())));
    }
}
