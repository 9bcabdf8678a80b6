package org.tidewaiter.settings;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes and takes the configurations of the product: {@code org.tidewaiter.*} and {@code
 * org.apache.felix.http}. An OSGi service. Thread-safe.
 *
 * <p>A secret - a password, a token - belongs to its place: it is never written, never taken, and
 * where there is one it stays.
 */
@ProviderType
public interface Settings {

    /**
     * The configurations in force.
     *
     * @param beginnings only those whose PID begins with one of these; all if empty
     */
    Exported export(Set<String> beginnings) throws IOException;

    /**
     * Puts configurations in force, each as a whole; those that are not named stay as they are.
     *
     * <p>In a distribution they become files of its folder of configurations, in place of the file
     * of the same PID: what holds is always what stands there. A host without such a folder has
     * them in its Configuration Admin at once.
     *
     * @param json as {@link #export} gives it
     * @return what was written, a line each
     * @throws SettingsException if anything is wrong; then nothing was changed
     */
    List<String> take(String json) throws IOException;

    /**
     * Configurations as text.
     *
     * @param json the same for the same configurations
     * @param leftOut PID and key of each secret that is not in it
     */
    record Exported(String json, List<String> leftOut) {

        /** Copies its list. */
        public Exported {
            leftOut = List.copyOf(leftOut);
        }
    }
}
