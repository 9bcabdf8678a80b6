package org.tidewaiter.casework;

/**
 * Where the chain ends.
 *
 * @param number of the last entry, 0 if there is none
 * @param hash of the last entry, 64 zeros if there is none
 */
public record AuditHead(long number, String hash) {

    /** As one line to print or send: number and hash. */
    @Override
    public String toString() {
        return number + ":" + hash;
    }

    /**
     * Reads the line.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static AuditHead parse(String line) {
        if (!line.matches("\\d{1,18}:[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "a head is a number, a colon and 64 hexadecimal digits, was \"" + line + "\"");
        }
        int colon = line.indexOf(':');
        return new AuditHead(Long.parseLong(line.substring(0, colon)), line.substring(colon + 1));
    }
}
