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
    private int alone = -1;

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

    /** The one component that is only a number, a marked one first; -1 if none stands out. */
    private int onlyNumber() {
        int found = -1;
        int count = 0;
        boolean marked = false;
        for (int i = 0; i < parts.size(); i++) {
            StreetPart part = parts.get(i);
            if (part.onlyNumber() && (part.marked() || !marked)) {
                count = part.marked() && !marked ? 1 : count + 1;
                marked = part.marked();
                found = i;
            }
        }
        return count == 1 ? found : -1;
    }

    private void choose() {
        alone = onlyNumber();
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
        takeBlockAsNumber();
        if (best.numbered() && !draft.country.numbersItsStreets()) {
            addContext(best);
        }
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
        if (part.number().isEmpty() && !(alone >= 0 && parts.get(alone).marked())) {
            for (int beside :
                    draft.country.numberFirst()
                            ? new int[] {i - 1, i + 1}
                            : new int[] {i + 1, i - 1}) {
                if (beside >= 0 && beside < parts.size() && parts.get(beside).onlyNumber()) {
                    return part.with(parts.get(beside).number());
                }
            }
        }
        return part.number().isEmpty() && alone >= 0 ? part.with(parts.get(alone).number()) : part;
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
            draft.street = area.nameOfArea();
            draft.number = number;
        } else {
            addName();
            addPlainStreet();
        }
    }

    /** "40, Malaya Ordynka": a name with a number beside it, and nothing else. */
    private void addPlainStreet() {
        int names = 0;
        StreetPart only = null;
        for (StreetPart part : parts) {
            if (!part.name().isEmpty()) {
                names++;
                only = part;
            }
        }
        if (only != null && names == 1 && parts.size() == 2 && alone >= 0 && only.mayBeStreet()) {
            draft.street = only.name();
            draft.number = parts.get(alone).number();
        }
    }

    /**
     * "Street 12" or "Lane 280" exists in every sector and off every road: one of these must tell.
     */
    private void addContext(StreetPart numbered) {
        for (StreetPart part : parts) {
            boolean other = !part.street().equals(numbered.street());
            if (other && part.kind() && !part.street().isEmpty()) {
                draft.street += ", " + part.street();
                return;
            }
        }
        for (StreetPart part : parts) {
            if (part.area()) {
                draft.street += ", " + part.nameOfArea();
                return;
            }
        }
        draft.streetIsVague = draft.block.isEmpty();
    }

    /** "Blk 123 Bukit Merah Lane 1": in Singapore the block is the house. */
    private void takeBlockAsNumber() {
        if (draft.country.code().equals("SG") && draft.number.isEmpty()) {
            draft.number = draft.block;
            draft.block = "";
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
