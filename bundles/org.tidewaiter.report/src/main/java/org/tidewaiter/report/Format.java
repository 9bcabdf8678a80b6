package org.tidewaiter.report;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a report can be written as. */
public enum Format {
    /** One JSON object a line and finding; for programs; same run, same bytes. */
    JSON_LINES("jsonl"),
    /** One row a finding; for spreadsheets. */
    CSV("csv"),
    /** One self-contained file; for officers, to read, mail and print. */
    HTML("html"),
    /** The network of all findings; for graph tools. */
    GRAPHML("graphml");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** The ending of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * The format that a file's name asks for, empty if its ending is none of {@link #extension}.
     */
    public static Optional<Format> of(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (name.endsWith("." + format.extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
