package org.tidewaiter.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the street, its number, or the named building among what is left of an address.
 *
 * <p>Each component is read by itself; then the one with a number and a kind of street wins, a
 * number that stands alone goes to the street before it, or else behind it.
 */
final class Streets {

    private final Draft draft;
    private final Tokens tokens;
    private final List<StreetPart> parts = new ArrayList<>();

    private Streets(Draft draft) {
        this.draft = draft;
        this.tokens = draft.tokens;
    }

    static void take(Draft draft) {
        Streets streets = new Streets(draft);
        streets.read();
        streets.choose();
    }

    private void read() {
        for (int from = 0; from < tokens.size(); from = tokens.end(from)) {
            StreetPart part = StreetPart.read(draft, from, tokens.end(from));
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
    }

    private void choose() {
        StreetPart best = null;
        for (int i = 0; i < parts.size(); i++) {
            StreetPart part = whole(i);
            if (part != null && (best == null || part.rank() > best.rank())) {
                best = part;
            }
        }
        if (best == null) {
            named();
            return;
        }
        draft.street = best.street();
        draft.number = best.number();
        if (best.number().isEmpty()) {
            addName();
        }
    }

    /** A component as a street, with the number that stands alone beside it. */
    private @Nullable StreetPart whole(int i) {
        StreetPart part = parts.get(i);
        if (part.street().isEmpty()) {
            return null;
        }
        if (part.number().isEmpty()) {
            for (int beside :
                    draft.country.numberFirst()
                            ? new int[] {i - 1, i + 1}
                            : new int[] {i + 1, i - 1}) {
                if (beside >= 0 && beside < parts.size() && parts.get(beside).onlyNumber()) {
                    return part.with(parts.get(beside).number());
                }
            }
        }
        return part;
    }

    /** A building that is known by its name alone. */
    private void named() {
        StreetPart area = null;
        String number = "";
        for (StreetPart part : parts) {
            if (part.onlyNumber() && part.marked()) {
                number = part.number();
            } else if (part.area() && area == null) {
                area = part;
            }
        }
        if (area != null && !number.isEmpty()) {
            draft.street = area.name();
            draft.number = number;
        } else {
            addName();
        }
    }

    private void addName() {
        for (StreetPart part : parts) {
            if (part.building() && draft.number.isEmpty()) {
                draft.number = part.name();
            }
        }
    }
}
