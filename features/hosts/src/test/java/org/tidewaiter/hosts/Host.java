package org.tidewaiter.hosts;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A running host, as far as an administrator deals with it: by the commands of its shell. */
interface Host extends AutoCloseable {

    /** The beginning of the names of our bundles. */
    String OURS = "org.tidewaiter.";

    /** A line of a list: one of our names and a version, in either order. */
    Pattern LISTED = Pattern.compile("(?=.*org\\.tidewaiter\\.).*\\d+\\.\\d+\\.\\d+");

    /**
     * Installs and starts everything without screens.
     *
     * @param rules that are wanted, as in {@code cotraveller}; no other is installed
     */
    void install(Set<String> rules) throws InterruptedException;

    /** Puts another version of a bundle in its place, while everything runs. */
    void upgrade(String bundle, Path jar) throws InterruptedException;

    /** Our bundles, a line each as the host lists them: number, state, name, version. */
    List<String> bundles() throws InterruptedException;

    /** All services as the host lists them. */
    String services() throws InterruptedException;

    /** Takes everything away that was installed. */
    void uninstall() throws InterruptedException;

    /** Types a command and gives what was said. */
    String say(String command) throws InterruptedException;

    @Override
    void close();

    /** The lines about our bundles in what a shell said, without the padding of columns. */
    static List<String> lines(String said) {
        return said.lines()
                .filter(LISTED.asPredicate())
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
