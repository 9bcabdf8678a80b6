package org.tidewaiter.bench;

/** One line of the bench: a question, and two that answer it. Immutable. */
interface Row {

    /** Its name on the command line. */
    String name();

    /** What is asked. */
    String question();

    /** What answers on our side. */
    String ours();

    /** What answers on the other side, in its expert form. */
    String peer();

    /** The ratio that the interval's lower end should reach. */
    double goal();

    /** Draws the records and makes both sides ready; not timed. */
    Contest prepare(Setting setting) throws Exception;
}
