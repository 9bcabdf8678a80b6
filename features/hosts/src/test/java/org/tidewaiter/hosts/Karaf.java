package org.tidewaiter.hosts;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Karaf: features out of the archive; without internet, since Karaf is told of no repository. */
final class Karaf implements Host {

    private static final Pattern NOT_ACTIVE =
            Pattern.compile("Installed|Resolved|Starting|Waiting");

    private final Shell shell;
    private final Set<String> installed = new TreeSet<>();

    /** Waits until Karaf has started all that it starts by itself, and hands it the archive. */
    Karaf(Shell shell) throws InterruptedException {
        this.shell = shell;
        shell.until("bundle:list -s", said -> said.contains("START LEVEL 100"));
        shell.until("kar:list", said -> said.contains("KAR Name"));
        shell.say("kar:install " + Archives.KAR.toUri());
    }

    @Override
    public void install(Set<String> rules) throws InterruptedException {
        rules.forEach(rule -> installed.add("tidewaiter-rule-" + rule));
        installed.add("tidewaiter-casework");
        installed.add("tidewaiter-console");
        start(installed);
        shell.until("tidewaiter:rules", said -> said.contains("cotraveller 1."));
    }

    /** It may come back before all is started. */
    private void start(Set<String> features) throws InterruptedException {
        feature("install", features);
        shell.until("bundle:list -s", said -> !NOT_ACTIVE.matcher(said).find());
    }

    private String feature(String verb, Set<String> features) throws InterruptedException {
        String names = features.stream().collect(Collectors.joining(" "));
        return shell.say("feature:" + verb + " " + names);
    }

    /** Adds a feature to those that {@link #uninstall} takes away. */
    void add(String feature) throws InterruptedException {
        installed.add(feature);
        start(Set.of(feature));
    }

    /** Types a command again and again until it says that. */
    void until(String command, String wanted) throws InterruptedException {
        shell.until(command, said -> said.contains(wanted));
    }

    @Override
    public void upgrade(String bundle, Path jar) throws InterruptedException {
        shell.say("bundle:update " + bundle + " " + jar.toUri());
    }

    @Override
    public List<String> bundles() throws InterruptedException {
        return Host.lines(shell.say("bundle:list -s"));
    }

    @Override
    public String services() throws InterruptedException {
        return shell.say("service:list");
    }

    @Override
    public void uninstall() throws InterruptedException {
        feature("uninstall", installed);
        shell.say("kar:uninstall org.tidewaiter.karaf-" + Archives.version());
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
