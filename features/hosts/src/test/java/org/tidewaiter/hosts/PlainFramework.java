package org.tidewaiter.hosts;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A framework with a shell and nothing else: bundles are installed one by one and have numbers. */
final class PlainFramework implements Host {

    /** Felix says the one, Equinox the other. */
    private static final Pattern NUMBER = Pattern.compile("Bundle (?:ID:|id is) (\\d+)");

    private final Shell shell;
    private final String listing;
    private final String serviceListing;
    private final Map<String, String> numbers = new LinkedHashMap<>();

    /**
     * @param listing the command that lists our bundles
     * @param serviceListing the command that lists all services
     */
    PlainFramework(Shell shell, String listing, String serviceListing) {
        this.shell = shell;
        this.listing = listing;
        this.serviceListing = serviceListing;
    }

    @Override
    public void install(Set<String> rules) throws InterruptedException {
        for (Path jar : Archives.withoutScreens(rules)) {
            String said = shell.say("install " + jar.toUri());
            Matcher number = NUMBER.matcher(said);
            if (!number.find()) {
                throw new AssertionError(said);
            }
            numbers.put(Archives.artifact(jar), number.group(1));
        }
        String started = shell.say("start " + all());
        if (started.contains("Exception")) {
            // what the host could not resolve; Equinox then starts none of those behind it either
            throw new AssertionError(started);
        }
        shell.until("tidewaiter:rules", said -> said.contains("cotraveller 1."));
    }

    private String all() {
        return numbers.values().stream().collect(Collectors.joining(" "));
    }

    @Override
    public void upgrade(String bundle, Path jar) throws InterruptedException {
        shell.say("update " + numbers.get(bundle) + " " + jar.toUri());
    }

    @Override
    public List<String> bundles() throws InterruptedException {
        return Host.lines(shell.say(listing));
    }

    @Override
    public String services() throws InterruptedException {
        return shell.say(serviceListing);
    }

    @Override
    public void uninstall() throws InterruptedException {
        shell.say("uninstall " + all());
    }

    @Override
    public String say(String command) throws InterruptedException {
        return shell.say(command);
    }

    @Override
    public void close() {
        shell.close();
    }
}
