package org.tidewaiter.settings.admin;

import java.util.Optional;

/**
 * The name of a configuration.
 *
 * @param type the PID, or the factory PID of a configuration of which there may be several
 * @param name of the one among several; empty where there is one only
 */
record Pid(String type, Optional<String> name) {

    private static final String HTTP = "org.apache.felix.http";
    private static final String OURS = "org.tidewaiter.";

    /** The name as the Configurator writes it: {@code type~name}. */
    static Pid of(String text) {
        int tilde = text.indexOf('~');
        return tilde < 0
                ? new Pid(text, Optional.empty())
                : new Pid(text.substring(0, tilde), Optional.of(text.substring(tilde + 1)));
    }

    /** Whether it is of the product, or of the server that it ships. */
    boolean isOurs() {
        return type.startsWith(OURS) || isHttp();
    }

    /** Whether it is the server's, which takes more keys than it describes. */
    boolean isHttp() {
        return type.equals(HTTP);
    }

    /** The name of its file without the ending, as File Install reads it. */
    String file() {
        return type + name.map(one -> "-" + one).orElse("");
    }

    @Override
    public String toString() {
        return type + name.map(one -> "~" + one).orElse("");
    }
}
