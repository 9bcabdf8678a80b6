package org.tidewaiter.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Port;

/** The fingerprint of sorted rows: every table, column and value, each with its length. */
final class RowHash {

    private final MessageDigest digest;

    private RowHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(Map<Port, List<MemoryRow>> sorted) {
        Map<String, Port> byName = new TreeMap<>();
        sorted.keySet().forEach(port -> byName.put(port.table(), port));
        RowHash hash = new RowHash();
        for (Port port : byName.values()) {
            hash.add(port.table());
            sorted.getOrDefault(port, List.of()).forEach(row -> hash.add(port, row));
        }
        return "sha256:" + HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(Port port, MemoryRow row) {
        for (Column column : port.columns()) {
            String text = row.text(column);
            if (!text.isEmpty()) {
                add(column.name());
                add(text);
            }
        }
        add("");
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (bytes.length >>> shift));
        }
        digest.update(bytes);
    }
}
