package org.tidewaiter.workbench.worklist;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.report.Titles;
import org.tidewaiter.workbench.desk.Moments;
import org.tidewaiter.workbench.desk.Words;

/** The columns of the worklist. */
enum Column {
    STRENGTH(Order.STRENGTH, 72, SWT.RIGHT) {
        @Override
        String text(WorklistRow row, Titles titles) {
            return titles.strength(row.strength());
        }
    },
    SUBJECT(Order.SUBJECT, 195, SWT.LEFT) {
        @Override
        String text(WorklistRow row, Titles titles) {
            String label = row.subject().label();
            return label.isEmpty() ? row.subject().id() : label + "  " + row.subject().id();
        }
    },
    KIND(Order.RULE, 140, SWT.LEFT) {
        @Override
        String text(WorklistRow row, Titles titles) {
            return titles.kind(row.rule(), row.kind());
        }
    },
    CLASS(null, 70, SWT.LEFT) {
        @Override
        String text(WorklistRow row, Titles titles) {
            return titles.riskClass(row.riskClass());
        }
    },
    STATUS(Order.STATUS, 86, SWT.LEFT) {
        @Override
        String text(WorklistRow row, Titles titles) {
            String status = Words.CASES.status(row.state().status());
            return row.snoozed() ? Words.say("worklist.snoozed", status) : status;
        }
    },
    ASSIGNEE(null, 80, SWT.LEFT) {
        @Override
        String text(WorklistRow row, Titles titles) {
            return row.state().assignee().orElse("");
        }
    },
    AGE(Order.AGE, 165, SWT.LEFT) {
        @Override
        String text(WorklistRow row, Titles titles) {
            return Moments.at(row.firstSeen());
        }
    },
    REVIEW_BY(Order.REVIEW_BY, 165, SWT.LEFT) {
        @Override
        String text(WorklistRow row, Titles titles) {
            return Moments.at(row.reviewBy());
        }
    };

    private final Optional<Order> order;
    private final int width;
    private final int alignment;

    Column(@org.jspecify.annotations.Nullable Order order, int width, int alignment) {
        this.order = Optional.ofNullable(order);
        this.width = width;
        this.alignment = alignment;
    }

    /** What stands in a row. */
    abstract String text(WorklistRow row, Titles titles);

    /** What its head says. */
    String title() {
        return Words.say("column." + name());
    }

    /** By which the list can be ordered. */
    Optional<Order> order() {
        return order;
    }

    /** In pixels, before anybody drags it. */
    int width() {
        return width;
    }

    int alignment() {
        return alignment;
    }
}
