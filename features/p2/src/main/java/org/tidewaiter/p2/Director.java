package org.tidewaiter.p2;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Installs into one place and uninstalls from it, with p2's own director. */
public final class Director {

    private static final String APPLICATION = "org.eclipse.equinox.p2.director";

    private final P2 p2;
    private final Path destination;
    private final String profile;

    /**
     * Touches nothing yet.
     *
     * @param profile the name under which the destination keeps what is installed in it
     */
    public Director(P2 p2, Path destination, String profile) {
        this.p2 = p2;
        this.destination = destination.toAbsolutePath();
        this.profile = profile;
    }

    /** Makes the destination and installs a product into it; it may be moved and copied later. */
    public void create(URI repository, String product) throws IOException {
        List<String> arguments = at(List.of(repository));
        arguments.addAll(
                List.of(
                        "-installIU",
                        product,
                        "-profileProperties",
                        "org.eclipse.update.install.features=true",
                        "-bundlepool",
                        destination.toString(),
                        "-p2.os",
                        "linux",
                        "-p2.ws",
                        "gtk",
                        "-p2.arch",
                        "x86_64",
                        "-roaming"));
        p2.run(APPLICATION, arguments);
    }

    /**
     * Installs features.
     *
     * @throws IllegalStateException if one cannot be; the message says which requirement is not met
     */
    public void install(List<URI> repositories, List<String> features) throws IOException {
        List<String> arguments = at(repositories);
        arguments.addAll(List.of("-installIU", groups(features)));
        p2.run(APPLICATION, arguments);
    }

    /**
     * Uninstalls features.
     *
     * @throws IllegalStateException if one is needed by others that stay
     */
    public void uninstall(List<String> features) throws IOException {
        List<String> arguments = at(List.of());
        arguments.addAll(List.of("-uninstallIU", groups(features)));
        p2.run(APPLICATION, arguments);
    }

    private List<String> at(List<URI> repositories) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-destination", destination.toString(), "-profile", profile));
        if (!repositories.isEmpty()) {
            arguments.add("-repository");
            arguments.add(
                    repositories.stream().map(URI::toString).collect(Collectors.joining(",")));
        }
        return arguments;
    }

    private static String groups(List<String> features) {
        return features.stream()
                .map(feature -> feature + ".feature.group")
                .collect(Collectors.joining(","));
    }
}
