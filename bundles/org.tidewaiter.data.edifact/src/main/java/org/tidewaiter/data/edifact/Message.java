package org.tidewaiter.data.edifact;

/**
 * One message while it is read.
 *
 * <ul>
 *   <li>{@link #take} for each segment after UNH, in order; {@link #lose} for one that cannot be
 *       used.
 *   <li>{@link #end} once, at UNT or where the message breaks off; nothing after it.
 * </ul>
 *
 * <p>Used by one thread.
 */
interface Message {

    /** Takes a segment that can be used. */
    void take(Segment segment);

    /** Says that a segment is lost: what it may have told about must be rejected. */
    void lose(Segment segment);

    /**
     * Ends the message.
     *
     * @param complete whether it came to its end; if not, what was told last may be incomplete
     */
    void end(boolean complete);
}
