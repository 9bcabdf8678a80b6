package org.tidewaiter.bench;

/** A row and what came of it. */
record Result(Row row, Outcome outcome) {}
