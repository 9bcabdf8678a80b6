package org.tidewaiter.rule.cotraveller;

/** Voyages from {@code begin} to before {@code end}, numbered in order of departure. */
record VoyageRange(int begin, int end) {

    boolean holds(int voyage) {
        return voyage >= begin && voyage < end;
    }
}
