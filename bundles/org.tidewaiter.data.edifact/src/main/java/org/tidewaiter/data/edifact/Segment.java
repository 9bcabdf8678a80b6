package org.tidewaiter.data.edifact;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One segment of an interchange.
 *
 * @param number in its file, from 1
 * @param line on which it begins, from 1
 * @param tag its three letters; empty if it has none
 * @param elements by their place in the segment, the tag first; each is a list of components. Not
 *     copied: whoever makes a segment changes them no more
 * @param problem why it cannot be used; empty if it can
 */
record Segment(long number, long line, String tag, List<List<String>> elements, String problem) {

    /** Where there is none to be named. */
    static final Segment NONE = new Segment(0, 0, "", List.of(), "");

    private static final int MOST_SHOWN = 200;

    /** The first component of an element, empty if it is not there. */
    String text(int element) {
        return text(element, 0);
    }

    /** A component, empty if it is not there. */
    String text(int element, int component) {
        if (element >= elements.size() || component >= elements.get(element).size()) {
            return "";
        }
        return elements.get(element).get(component);
    }

    /** All components of an element. */
    List<String> components(int element) {
        return element < elements.size() ? elements.get(element) : List.of();
    }

    /** Whether a person can rely on it. */
    boolean sound() {
        return problem.isEmpty();
    }

    /** As it would stand in a message, shortened to 200 characters. */
    String shown() {
        String whole =
                elements.stream().map(e -> String.join(":", e)).collect(Collectors.joining("+"));
        return whole.substring(0, Math.min(whole.length(), MOST_SHOWN));
    }
}
