package org.tidewaiter.itest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** The content of an installed bundle, with a version of its own, to be put in its place. */
record BundleCopy(byte[] jar) {

    /** Copies a bundle as it is now. */
    static BundleCopy of(Bundle bundle, String version) throws IOException {
        Manifest manifest = new Manifest(bundle.getEntry(JarFile.MANIFEST_NAME).openStream());
        manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, version);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
            for (URL entry : Collections.list(bundle.findEntries("/", "*", true))) {
                String name = entry.getPath().substring(1);
                if (!name.endsWith("/") && !name.equals(JarFile.MANIFEST_NAME)) {
                    out.putNextEntry(new JarEntry(name));
                    try (InputStream in = entry.openStream()) {
                        in.transferTo(out);
                    }
                }
            }
        }
        return new BundleCopy(bytes.toByteArray());
    }

    /** Puts it in the place of that bundle, which goes on if it ran. */
    void into(Bundle bundle) throws BundleException {
        bundle.update(new ByteArrayInputStream(jar));
    }
}
