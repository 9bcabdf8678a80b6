package org.tidewaiter.itest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tidewaiter.api.record.DataSet;

/** Records that a rule waits for until they are let go: a run on them is at work for so long. */
final class HeldRecords {

    private static final long WAIT_SECONDS = 20;

    private final DataSet data;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    HeldRecords(DataSet data) {
        this.data = data;
    }

    DataSet records() {
        return (DataSet)
                Proxy.newProxyInstance(
                        DataSet.class.getClassLoader(),
                        new Class<?>[] {DataSet.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("table")) {
                                asked.countDown();
                                opened.await();
                            }
                            return method.invoke(data, arguments);
                        });
    }

    void awaitReader() throws InterruptedException {
        assertTrue(asked.await(WAIT_SECONDS, TimeUnit.SECONDS), "nobody reads");
    }

    void open() {
        opened.countDown();
    }
}
