package org.tidewaiter.itest;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What a framework weighs after a collection of garbage.
 *
 * @param loaders how many of the class loaders that are watched are still there
 * @param classes how many classes are loaded, in the whole Java machine
 * @param heapBytes what is in use
 */
record Footprint(long loaders, int classes, long heapBytes) {

    private static final long WAIT_SECONDS = 20;
    private static final double MIB = 1 << 20;

    /** Collects garbage until at most so many class loaders are left, or it does not help. */
    static Footprint of(Collection<? extends Reference<ClassLoader>> watched, int wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        do {
            System.gc();
        } while (alive(watched) > wanted && System.nanoTime() < end);
        return new Footprint(
                alive(watched),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    private static long alive(Collection<? extends Reference<ClassLoader>> watched) {
        return watched.stream().filter(loader -> !loader.refersTo(null)).count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "class loaders %d, classes %,d, heap %.1f MiB",
                loaders,
                classes,
                heapBytes / MIB);
    }
}
