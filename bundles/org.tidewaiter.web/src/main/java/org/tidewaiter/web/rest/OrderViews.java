package org.tidewaiter.web.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.casework.CheckAnswer;
import org.tidewaiter.casework.InspectionOrder;
import org.tidewaiter.casework.InspectionOrder.Ground;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.Listed;
import org.tidewaiter.casework.OrderDraft;
import org.tidewaiter.casework.OrderResult;

/**
 * Orders as the interface shows them. Officers wrote their texts from sentences that name persons:
 * who may not see names is shown ids in their place.
 */
record OrderViews(Services services, Speech speech) {

    /** An order with what came back. */
    record OrderView(
            long number,
            long version,
            String standing,
            String standingTitle,
            boolean overdue,
            String finding,
            String ruleTitle,
            String kindTitle,
            Speech.PartyView subject,
            String toKind,
            String toKindTitle,
            String to,
            String place,
            Instant dueBy,
            String note,
            List<CheckView> checks,
            String officer,
            Instant at,
            @Nullable ClosingView closing) {}

    /** What to look at, and what was seen. */
    record CheckView(String what, @Nullable String seen, @Nullable String seenTitle, String note) {}

    /** How it ended: with an outcome, or without where it was called off. */
    record ClosingView(
            Instant at,
            String officer,
            @Nullable String outcome,
            @Nullable String outcomeTitle,
            String note,
            int minutes) {}

    /** Orders up to a limit. */
    record ListView(List<OrderView> rows, long total) {}

    ListView list(Listed<InspectionOrder> orders) {
        return new ListView(orders.rows().stream().map(this::order).toList(), orders.total());
    }

    OrderView order(InspectionOrder order) {
        Ground ground = order.ground();
        OrderDraft draft = order.draft();
        UnaryOperator<String> said = said(ground);
        return new OrderView(
                order.number(),
                order.version(),
                order.standing().name(),
                speech.texts().title("standing", order.standing()),
                order.overdue(Instant.now()),
                ground.id(),
                speech.titles().rule(ground.rule()),
                speech.titles().kind(ground.rule(), ground.kind()),
                speech.party(ground.subject()),
                draft.to().kind().name(),
                speech.texts().title("recipient", draft.to().kind()),
                said.apply(draft.to().name()),
                said.apply(draft.place()),
                draft.dueBy(),
                said.apply(draft.note()),
                checks(order, said),
                draft.officer(),
                order.at(),
                order.closing().map(closing -> closing(closing, said)).orElse(null));
    }

    private UnaryOperator<String> said(Ground ground) {
        if (speech.named()) {
            return text -> text;
        }
        return services.casework()
                .facts(ground.id(), ground.factsVersion())
                .map(facts -> (UnaryOperator<String>) new Nameless(facts)::text)
                .orElseThrow(Ids::unknown);
    }

    private List<CheckView> checks(InspectionOrder order, UnaryOperator<String> said) {
        Optional<List<CheckAnswer>> answers = result(order).map(OrderResult::answers);
        List<CheckView> views = new ArrayList<>();
        for (int i = 0; i < order.draft().checks().size(); i++) {
            String what = said.apply(order.draft().checks().get(i));
            if (answers.isEmpty()) {
                views.add(new CheckView(what, null, null, ""));
            } else {
                CheckAnswer answer = answers.get().get(i);
                views.add(
                        new CheckView(
                                what,
                                answer.seen().name(),
                                speech.texts().title("seen", answer.seen()),
                                said.apply(answer.note())));
            }
        }
        return views;
    }

    private static Optional<OrderResult> result(InspectionOrder order) {
        return order.closing()
                .filter(InspectionOrder.Done.class::isInstance)
                .map(closing -> ((InspectionOrder.Done) closing).result());
    }

    private ClosingView closing(InspectionOrder.Closing closing, UnaryOperator<String> said) {
        if (closing instanceof InspectionOrder.Done done) {
            InspectionResult outcome = done.result().outcome();
            return new ClosingView(
                    done.at(),
                    outcome.officer(),
                    outcome.found().name(),
                    speech.texts().cases().found(outcome.found()),
                    said.apply(outcome.note()),
                    done.result().minutesSpent());
        }
        InspectionOrder.Cancelled cancelled = (InspectionOrder.Cancelled) closing;
        return new ClosingView(
                cancelled.at(), cancelled.officer(), null, null, said.apply(cancelled.reason()), 0);
    }
}
