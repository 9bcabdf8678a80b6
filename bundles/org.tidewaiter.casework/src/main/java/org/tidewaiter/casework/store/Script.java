package org.tidewaiter.casework.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A numbered script of statements, each ended by a semicolon at the end of a line.
 *
 * @param number from 1
 * @param name of its file
 * @param text with line feeds only
 */
record Script(int number, String name, String text) {

    /** The files of this bundle, in order; a name begins with its number. */
    private static final List<String> SHIPPED =
            List.of(
                    "0001-casework.sql",
                    "0002-published-parameters.sql",
                    "0003-retention.sql",
                    "0004-controls.sql",
                    "0005-orders.sql",
                    "0006-probe.sql",
                    "0007-sinks.sql");

    /** Makes line ends equal, lest a checksum depends on who unpacked the file. */
    Script {
        text = text.replace("\r\n", "\n");
    }

    static List<Script> shipped() {
        List<Script> scripts = new ArrayList<>();
        for (String name : SHIPPED) {
            scripts.add(new Script(Integer.parseInt(name.substring(0, 4)), name, resource(name)));
        }
        return scripts;
    }

    private static String resource(String name) {
        try (InputStream in = Script.class.getResourceAsStream("sql/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks sql/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String checksum() {
        return Texts.hash(List.of(text));
    }

    /** The statements without lines of comment. */
    List<String> statements() {
        String bare = text.replaceAll("(?m)^\\s*--.*$", "");
        List<String> statements = new ArrayList<>();
        for (String statement : bare.split(";[ \t]*(\n|$)")) {
            if (!statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return statements;
    }
}
