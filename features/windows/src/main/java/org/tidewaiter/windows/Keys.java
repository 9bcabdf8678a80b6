package org.tidewaiter.windows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** A keyboard: which keys go down and up for a character or a chord. */
final class Keys {

    private static final int[] MODIFIERS = {SWT.CTRL, SWT.SHIFT, SWT.ALT};

    private Keys() {}

    static void type(char character, Consumer<Event> post) {
        boolean shifted = Character.isUpperCase(character);
        chord(shifted ? SWT.SHIFT : 0, Character.toLowerCase(character), post);
    }

    static void press(String keys, Consumer<Event> post) {
        try {
            KeyStroke stroke = KeyStroke.getInstance(keys);
            chord(stroke.getModifierKeys(), Character.toLowerCase(stroke.getNaturalKey()), post);
        } catch (ParseException e) {
            throw new IllegalArgumentException("no keys: " + keys, e);
        }
    }

    private static void chord(int modifiers, int natural, Consumer<Event> post) {
        List<Integer> held = new ArrayList<>();
        for (int modifier : MODIFIERS) {
            if ((modifiers & modifier) != 0) {
                held.add(modifier);
            }
        }
        held.forEach(modifier -> post.accept(key(SWT.KeyDown, modifier)));
        post.accept(key(SWT.KeyDown, natural));
        post.accept(key(SWT.KeyUp, natural));
        Collections.reverse(held);
        held.forEach(modifier -> post.accept(key(SWT.KeyUp, modifier)));
    }

    private static Event key(int type, int key) {
        Event event = new Event();
        event.type = type;
        // also Enter, Escape, Tab: the screen knows them as keys, not as characters
        if ((key & SWT.KEYCODE_BIT) != 0 || (key & SWT.MODIFIER_MASK) != 0 || key < ' ') {
            event.keyCode = key;
        } else {
            event.character = (char) key;
        }
        return event;
    }
}
