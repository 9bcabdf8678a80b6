package org.tidewaiter.testkit;

/**
 * How cursors of a data set lend.
 *
 * @param batchRows how many rows a batch has at most
 * @param poisoned whether arrays are spoiled when a loan ends, are too long, and change identity
 * @param cancelAtBatch the call of {@code advance()}, from 1, that is cancelled; 0 for none
 */
record LendingHabit(int batchRows, boolean poisoned, int cancelAtBatch) {

    LendingHabit {
        if (batchRows < 1) {
            throw new IllegalArgumentException("batches must be of at least 1 row: " + batchRows);
        }
        if (cancelAtBatch < 0) {
            throw new IllegalArgumentException("batches are numbered from 1: " + cancelAtBatch);
        }
    }
}
