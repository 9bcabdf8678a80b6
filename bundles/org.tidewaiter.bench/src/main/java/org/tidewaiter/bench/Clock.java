package org.tidewaiter.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What time it is, and how much processor time the process has used. */
interface Clock {

    /** Elapsed time since some moment. */
    long wallNanos();

    /** Processor time of all threads of this process, native ones included. */
    long cpuNanos();

    /** Does away with what earlier turns left, so that nobody pays for another's garbage. */
    void settle();

    /** The clock of this machine; its processor time may move in steps of 10 ms. */
    static Clock system() {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Clock() {
            @Override
            public long wallNanos() {
                return System.nanoTime();
            }

            @Override
            public long cpuNanos() {
                return system.getProcessCpuTime();
            }

            @Override
            public void settle() {
                System.gc();
            }
        };
    }
}
