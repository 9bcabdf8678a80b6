package org.tidewaiter.data.duckdb;

import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.tidewaiter.api.record.DataException;

/** Says in the words of an administrator what DuckDB says in its own. */
final class Failures {

    private final long memoryBytes;

    Failures(long memoryBytes) {
        this.memoryBytes = memoryBytes;
    }

    /** The exception that a caller shall see. */
    RuntimeException translate(SQLException e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("interrupt error") || said.contains("query was cancelled")) {
            return (RuntimeException) new CancellationException("cancelled").initCause(e);
        }
        if (said.contains("no space left")
                || said.contains("could not write file")
                || said.contains("failed to offload")) {
            return new DataException(
                    "the scratch folder is full: free space there, or set java.io.tmpdir to"
                            + " another folder",
                    e);
        }
        if (said.contains("out of memory") || said.contains("failed to allocate")) {
            return new DataException(
                    "the records need more memory than the %,d MiB allowed: raise the limit"
                                    .formatted(memoryBytes >> 20)
                            + " or give fewer threads",
                    e);
        }
        return new DataException(
                "the records cannot be read: the database engine failed on a statement; the log"
                        + " has its message",
                e);
    }

    /** The native library is unpacked into the scratch folder when it is first used. */
    RuntimeException ofLibrary(LinkageError e) {
        return new DataException(
                "the database engine cannot be unpacked into "
                        + System.getProperty("java.io.tmpdir")
                        + ": free 100 MiB there, allow the running of libraries from it, or set"
                        + " java.io.tmpdir to another folder",
                e);
    }

    /** What is wrong with a file that could not be read at all. */
    static String ofFile(SourceFile file, DataException e) {
        String said = e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("gzip")) {
            return file.name()
                    + " is a damaged gzip file: pack it anew, or transfer it again in binary mode";
        } else if (lower.contains("parquet")) {
            return file.name() + " is not a complete Parquet file: write or transfer it again";
        } else if (lower.contains("permission denied") || lower.contains("cannot open file")) {
            return file.name() + " cannot be opened: check that it exists and may be read";
        } else if (lower.contains("state machine")) {
            return file.name()
                    + " mixes line ends, or has a carriage return in a value without quotes: end"
                    + " every line alike and put such values in double quotes";
        } else if (lower.contains("memory") || lower.contains("space")) {
            return String.valueOf(e.getMessage());
        }
        return file.name()
                + " cannot be read: check that it is a "
                + file.format().title()
                + " file in UTF-8, and write it again";
    }
}
