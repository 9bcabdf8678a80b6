package org.tidewaiter.workbench.records;

import org.tidewaiter.workbench.desk.Words;

/** Where records can be from; each is told by its location. */
enum Kind {
    /** A folder of tables, CSV or Parquet. */
    FOLDER,
    /** A file that says how to ask a database. */
    DATABASE,
    /** A file or folder of messages. */
    MESSAGES,
    /** The made-up world. */
    WORLD,
    /** Whatever a source of the host understands. */
    OTHER;

    String title() {
        return Words.say("import.kind." + name());
    }

    String help() {
        return Words.say("import.help." + name());
    }

    /** What the field holds before anything is typed. */
    String example() {
        return switch (this) {
            case WORLD -> "world:busy,seed=1,scale=0.05";
            case MESSAGES -> "messages:";
            default -> "";
        };
    }
}
