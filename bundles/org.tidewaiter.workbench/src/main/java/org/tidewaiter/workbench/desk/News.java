package org.tidewaiter.workbench.desk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;

/** What happened that views may want to show. */
public sealed interface News {

    /** Records came or went. */
    record RecordsChanged() implements News {}

    /** Rules, or their parameters, came or went. */
    record RulesChanged() implements News {}

    /** The store of findings came or went. */
    record StoreChanged() implements News {}

    /** A run began, went on, or ended. */
    record RunChanged(boolean ended) implements News {}

    /** An officer did something to a finding. */
    record FindingChanged(String id) implements News {}

    /** Whoever hears of news; thread-safe. */
    final class Listeners {
        private static final List<Consumer<News>> ALL = new CopyOnWriteArrayList<>();

        private Listeners() {}

        static void tell(News news) {
            ALL.forEach(listener -> listener.accept(news));
        }
    }

    /** Tells every view; may be called by any thread. */
    static void tell(News news) {
        Listeners.tell(news);
    }

    /** Hears of news in the thread of a control, until it is disposed. */
    static void hear(Control control, Consumer<News> listener) {
        Consumer<News> there =
                news -> {
                    if (!control.isDisposed()) {
                        control.getDisplay()
                                .asyncExec(
                                        () -> {
                                            if (!control.isDisposed()) {
                                                listener.accept(news);
                                            }
                                        });
                    }
                };
        Listeners.ALL.add(there);
        control.addDisposeListener(gone -> Listeners.ALL.remove(there));
    }
}
