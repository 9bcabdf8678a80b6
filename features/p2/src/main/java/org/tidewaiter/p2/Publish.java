package org.tidewaiter.p2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Publishes features, their bundles and perhaps a product as a p2 repository. */
public final class Publish {

    private static final String PUBLISHER = "org.eclipse.equinox.p2.publisher.";

    private Publish() {}

    /**
     * Writes a repository.
     *
     * @param arguments the definitions (a folder with {@code features}, one {@code category.xml}
     *     and perhaps files {@code *.product}), the version of the features, the licence (a file),
     *     the build's folder, in which {@code repository} is written, and folders of bundles
     */
    public static void main(String[] arguments) throws IOException {
        Path definitions = Path.of(arguments[0]);
        Path target = Path.of(arguments[3]);
        List<Path> folders =
                Stream.of(arguments).skip(4).map(Path::of).filter(Files::isDirectory).toList();
        SortedMap<String, Plugin> plugins = Plugin.in(folders);
        Path source = target.resolve("p2/source");
        new Features(
                        definitions.resolve("features"),
                        arguments[1].replace("-", "."),
                        Files.readString(Path.of(arguments[2])),
                        plugins)
                .write(source.resolve("features"));
        Path copies = Files.createDirectories(source.resolve("plugins"));
        for (Plugin plugin : plugins.values()) {
            Files.copy(plugin.jar(), copies.resolve(plugin.id() + ".jar"));
        }
        publish(P2.in(target.resolve("p2")), definitions, source, target.resolve("repository"));
    }

    private static void publish(P2 p2, Path definitions, Path source, Path repository)
            throws IOException {
        List<String> to =
                List.of(
                        "-metadataRepository",
                        repository.toUri().toString(),
                        "-artifactRepository",
                        repository.toUri().toString(),
                        "-compress",
                        "-publishArtifacts");
        p2.run(PUBLISHER + "FeaturesAndBundlesPublisher", joined(to, "-source", source.toString()));
        Path category = definitions.resolve("category.xml");
        p2.run(
                PUBLISHER + "CategoryPublisher",
                List.of(
                        "-metadataRepository",
                        repository.toUri().toString(),
                        "-categoryDefinition",
                        category.toUri().toString(),
                        "-compress"));
        try (Stream<Path> files = Files.list(definitions)) {
            for (Path product : files.filter(f -> f.toString().endsWith(".product")).toList()) {
                p2.run(
                        PUBLISHER + "ProductPublisher",
                        joined(
                                to,
                                "-append",
                                "-flavor",
                                "tooling",
                                "-configs",
                                "gtk.linux.x86_64",
                                "-productFile",
                                product.toString()));
            }
        }
    }

    private static List<String> joined(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }
}
