package org.tidewaiter.bench;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.work.Workers;

/** A side whose answer is rows of ints, in any order, collected by each thread on its own. */
final class Answering implements Side {

    private final int width;
    private final Workers workers;
    private final Question question;
    private List<IntList> answer = List.of();

    /** Asks one part of what there is to ask. */
    @FunctionalInterface
    interface Part {
        /** Asks from one to before another and appends rows, value by value. */
        void ask(int from, int to, IntList rows);
    }

    /**
     * What is asked anew for an answer.
     *
     * @param size how many there are to ask, shared among the threads
     */
    record Asked(int size, Part part) {}

    /** Makes ready what is asked; what it costs is part of the answer. */
    @FunctionalInterface
    interface Question {
        Asked begin();
    }

    /** Answers in rows of {@code width} values on so many threads. */
    Answering(int width, int threads, Question question) {
        this.width = width;
        this.workers = new Workers(threads, () -> {});
        this.question = question;
    }

    @Override
    public void answer() {
        Asked asked = question.begin();
        List<IntList> rows = new ArrayList<>();
        for (int part = 0; part < workers.parts(); part++) {
            rows.add(new IntList());
        }
        workers.share(asked.size, (part, from, to) -> asked.part.ask(from, to, rows.get(part)));
        answer = rows;
    }

    @Override
    public Checksum checksum() {
        return Checksum.ofRows(answer, width);
    }
}
