package org.tidewaiter.p2;

import java.io.IOException;
import java.nio.file.Path;

/** Installs a product into a new folder. */
public final class Install {

    private Install() {}

    /**
     * Installs it; the profile is named as the product.
     *
     * @param arguments the repository, the product, the folder to be made, a folder for p2's own
     *     use
     */
    public static void main(String[] arguments) throws IOException {
        new Director(P2.in(Path.of(arguments[3])), Path.of(arguments[2]), arguments[1])
                .create(Path.of(arguments[0]).toUri(), arguments[1]);
    }
}
