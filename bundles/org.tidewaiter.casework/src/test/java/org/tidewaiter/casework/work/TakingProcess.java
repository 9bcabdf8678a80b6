package org.tidewaiter.casework.work;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.tidewaiter.api.host.Delivery;
import org.tidewaiter.api.host.FindingSink;
import org.tidewaiter.casework.store.TestStores;

/**
 * A process whose queue takes, says so, and is gone before it can be remembered that it took. Its
 * arguments: the folder of the store; the run at which it ends.
 */
final class TakingProcess {

    private TakingProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        long last = Long.parseLong(arguments[1]);
        CountDownLatch first = new CountDownLatch(1);
        FindingSink queue =
                new FindingSink() {
                    @Override
                    public String name() {
                        return "queue";
                    }

                    @Override
                    public void take(Delivery delivery) {
                        System.out.println("took run " + delivery.run());
                        if (delivery.run() == last) {
                            Runtime.getRuntime().halt(1);
                        }
                        first.countDown();
                    }
                };
        Host host = new Host(TestStores.file(Path.of(arguments[0])), Host.SOON).with(queue);
        host.keep(Situation.of("KIM"));
        // a sink that is new begins with the last run: it must have begun before the next
        first.await();
        host.keep(Situation.of("KIM"), Situation.of("LEE"));
        new CountDownLatch(1).await();
    }
}
