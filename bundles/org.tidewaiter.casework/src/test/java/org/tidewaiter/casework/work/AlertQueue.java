package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tidewaiter.api.host.Delivery;
import org.tidewaiter.api.host.FindingSink;

/** A host's queue that notes what it is offered before it does as a test says. */
final class AlertQueue implements FindingSink {

    private static final long WAIT_SECONDS = 30;

    private final String name;
    private final BlockingQueue<Delivery> offered = new LinkedBlockingQueue<>();

    /** What it does next with what it is offered. */
    volatile Consumer<Delivery> act = delivery -> {};

    AlertQueue(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void take(Delivery delivery) {
        Consumer<Delivery> now = act;
        offered.add(delivery);
        now.accept(delivery);
    }

    /** Throws as often, then takes. */
    AlertQueue failing(int times, Throwable thrown) {
        List<Delivery> failed = new ArrayList<>();
        act =
                delivery -> {
                    failed.add(delivery);
                    if (failed.size() <= times) {
                        AlertQueue.<RuntimeException>sneak(thrown);
                    }
                };
        return this;
    }

    /** As code in other languages may. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** The next that it is offered. */
    Delivery next() throws InterruptedException {
        Delivery delivery = offered.poll(WAIT_SECONDS, TimeUnit.SECONDS);
        assertNotNull(delivery, name + " was given nothing");
        return delivery;
    }

    /** The next as {@code run/page: changes of subjects}. */
    String told() throws InterruptedException {
        Delivery delivery = next();
        List<String> entries =
                delivery.entries().stream()
                        .map(entry -> entry.change() + " " + entry.facts().subject().id())
                        .toList();
        return "%d %d/%d: %s"
                .formatted(
                        delivery.run(),
                        delivery.page(),
                        delivery.pages(),
                        String.join(", ", entries));
    }
}
