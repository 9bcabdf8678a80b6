package org.tidewaiter.casework.audit;

import org.jspecify.annotations.Nullable;
import org.tidewaiter.casework.AuditCheck;
import org.tidewaiter.casework.AuditCheck.Broken;
import org.tidewaiter.casework.AuditCheck.Fault;
import org.tidewaiter.casework.AuditEntry;
import org.tidewaiter.casework.AuditHead;

/**
 * Checks entries one after the other; keeps the first fault. Used once, by one thread.
 *
 * <p>An entry is first asked whether it is the next by number, then whether its fields give its
 * hash, then whether it follows on the one before.
 */
final class ChainWalk {

    private final AuditHead kept;
    private AuditHead last = Chain.EMPTY;
    private @Nullable Broken broken;

    /**
     * From the beginning.
     *
     * @param kept a head that must be passed; that of an empty chain asks for nothing
     */
    ChainWalk(AuditHead kept) {
        this.kept = kept;
    }

    boolean goesOn() {
        return broken == null;
    }

    long lastNumber() {
        return last.number();
    }

    void next(AuditEntry entry) {
        if (broken != null) {
            return;
        }
        long expected = last.number() + 1;
        String own = Chain.hash(entry.number(), entry.at(), entry.note(), entry.previousHash());
        if (entry.number() != expected) {
            fail(expected, Fault.REMOVED, "is missing: the next one is " + entry.number());
        } else if (!own.equals(entry.hash())) {
            fail(expected, Fault.CHANGED, "was changed: its fields do not give its hash");
        } else if (!entry.previousHash().equals(last.hash())) {
            fail(expected, Fault.OUT_OF_PLACE, "does not follow on the one before");
        } else if (entry.number() == kept.number() && !entry.hash().equals(kept.hash())) {
            fail(
                    expected,
                    Fault.REWRITTEN,
                    "is not the one that was kept: the chain was computed anew");
        }
        last = new AuditHead(entry.number(), entry.hash());
    }

    /**
     * The outcome.
     *
     * @param head what the store says is the end
     */
    AuditCheck ended(AuditHead head) {
        if (broken == null && last.number() < head.number()) {
            fail(
                    last.number() + 1,
                    Fault.CUT_OFF,
                    "is missing, as are all after it: the log had " + head.number());
        }
        if (broken == null && !last.hash().equals(head.hash())) {
            fail(last.number(), Fault.REWRITTEN, "is not the one that the head of the log names");
        }
        if (broken == null && last.number() < kept.number()) {
            fail(
                    last.number() + 1,
                    Fault.CUT_OFF,
                    "is missing: the head that was kept is " + kept.number());
        }
        return broken == null ? new AuditCheck.Intact(last) : broken;
    }

    void fail(long number, Fault fault, String what) {
        broken = new Broken(number, fault, "entry " + number + " " + what);
    }
}
