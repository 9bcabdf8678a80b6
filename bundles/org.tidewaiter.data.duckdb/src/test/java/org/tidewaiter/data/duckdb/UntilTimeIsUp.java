package org.tidewaiter.data.duckdb;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Ends a property once it has been tried for so many seconds as the system property {@code
 * tidewaiter.fuzz.seconds} says, one unless set.
 */
final class UntilTimeIsUp implements AroundTryHook {

    private static final Duration TIME =
            Duration.ofSeconds(Long.getLong("tidewaiter.fuzz.seconds", 1));

    /** Made by jqwik. */
    UntilTimeIsUp() {}

    @Override
    public TryExecutionResult aroundTry(
            TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
        Store<Long> began = Store.getOrCreate("began", Lifespan.PROPERTY, System::nanoTime);
        TryExecutionResult result = aTry.execute(parameters);
        boolean over = System.nanoTime() - began.get() > TIME.toNanos();
        return result.isSatisfied() && over ? TryExecutionResult.satisfied(true) : result;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
