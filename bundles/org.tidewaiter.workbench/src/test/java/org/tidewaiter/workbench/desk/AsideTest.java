package org.tidewaiter.workbench.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsideTest {

    private final Control place = mock(Control.class);
    private final BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Aside aside = new Aside(place, "asking");

    @BeforeEach
    void aWindow() {
        Display display = mock(Display.class);
        when(place.getDisplay()).thenReturn(display);
        doAnswer(call -> later.add(call.getArgument(0))).when(display).asyncExec(any());
    }

    private void ask(String answer) {
        aside.ask(() -> answer, told::add, problem -> told.add("refused: " + problem));
    }

    private void refuse(String message) {
        aside.ask(
                () -> {
                    throw new IllegalStateException(message);
                },
                answer -> told.add("answered"),
                problem -> told.add("refused: " + problem));
    }

    /** What the thread of the windows is handed. */
    private Runnable handed() throws InterruptedException {
        return Objects.requireNonNull(later.poll(10, TimeUnit.SECONDS), "nothing came");
    }

    private void show() throws InterruptedException {
        handed().run();
    }

    @Test
    void theAnswerIsShown() throws InterruptedException {
        ask("yes");
        show();
        assertEquals(List.of("yes"), told);
    }

    @Test
    void whoeverWaitsIsToldWhyThereIsNoAnswer() throws InterruptedException {
        refuse("the store is shut");
        show();
        assertEquals(List.of("refused: the store is shut"), told);
    }

    @Test
    void ofSeveralQuestionsTheLastAloneIsAnsweredOrRefused() throws InterruptedException {
        refuse("too late");
        Runnable first = handed();
        ask("second");
        Runnable second = handed();
        refuse("third");
        Runnable third = handed();
        first.run();
        second.run();
        third.run();
        assertEquals(List.of("refused: third"), told);
    }

    @Test
    void nothingIsShownOnceTheAnswerIsForgottenOrItsPlaceIsGone() throws InterruptedException {
        refuse("forgotten");
        aside.forget();
        show();
        refuse("gone");
        Runnable shown = handed();
        when(place.isDisposed()).thenReturn(true);
        shown.run();
        assertEquals(List.of(), told);
    }
}
