package org.tidewaiter.place;

/** Takes floors, rooms, suites and the blocks of a site out of an address. */
final class Units {

    private static final int LONGEST_FLOOR = 4;

    private final Draft draft;
    private final Tokens tokens;

    private Units(Draft draft) {
        this.draft = draft;
        this.tokens = draft.tokens;
    }

    static void take(Draft draft) {
        new Units(draft).take();
    }

    private void take() {
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.taken(i)) {
                takeAt(i);
            }
        }
    }

    private void takeAt(int i) {
        if (plainFloor(i) || floor(i) || unit(i) || block(i) || floorCode(i)) {
            return;
        }
        hashUnit(i);
    }

    /** "#05-102": floor and unit as Singapore writes them. */
    private void hashUnit(int i) {
        boolean unit =
                draft.country.code().equals("SG")
                        && tokens.is(i, Word.NUMBER)
                        && tokens.open(i + 1, tokens.component(i))
                        && tokens.text(i + 1).indexOf('-') > 0;
        if (unit) {
            draft.unit("UNIT", tokens.text(i + 1));
            tokens.take(i, i + 2);
        }
    }

    /** "ground floor" */
    private boolean plainFloor(int i) {
        int component = tokens.component(i);
        if (!tokens.is(i, Word.PLAIN_FLOOR)) {
            return false;
        }
        boolean floor = tokens.open(i + 1, component) && tokens.is(i + 1, Word.FLOOR);
        boolean alone = tokens.end(i) - tokens.begin(i) == 1;
        if (!floor && !alone) {
            return false;
        }
        draft.unit("FLOOR", tokens.words[i].other());
        tokens.take(i, floor ? i + 2 : i + 1);
        return true;
    }

    /** "5th floor", "floor 5" */
    private boolean floor(int i) {
        int component = tokens.component(i);
        if (!tokens.is(i, Word.FLOOR)) {
            return false;
        }
        boolean before =
                tokens.open(i - 1, component)
                        && (tokens.ordinal(i - 1)
                                || tokens.is(i - 1, Word.ORDINAL)
                                || tokens.number(i - 1) && !followed(i));
        if (before) {
            String other = tokens.words[i - 1].other();
            draft.unit("FLOOR", other.isEmpty() ? tokens.text(i - 1) : other);
            tokens.take(i - 1, i + 1);
            return true;
        }
        return named(i, "FLOOR");
    }

    /** Whether the next token may name a floor or a unit. */
    private boolean followed(int i) {
        return tokens.open(i + 1, tokens.component(i)) && tokens.designator(i + 1);
    }

    /** "suite 5", "oficina No. 302", "rooms 5-6" */
    private boolean unit(int i) {
        return tokens.is(i, Word.UNIT) && named(i, tokens.words[i].other());
    }

    private boolean named(int i, String kind) {
        int component = tokens.component(i);
        int name = i + 1;
        while (tokens.open(name, component) && tokens.is(name, Word.NUMBER)) {
            name++;
        }
        if (!tokens.open(name, component)
                || !tokens.designator(name)
                || tokens.is(name, Word.STREET)) {
            return false;
        }
        draft.unit(kind, tokens.text(name));
        tokens.take(i, name + 1);
        more(name + 1, component);
        return true;
    }

    /** "rooms 5 and 6", "suite 12 B" */
    private void more(int from, int component) {
        int i = from;
        if (tokens.open(i, component) && tokens.letter(i) && tokens.end(i) == i + 1) {
            draft.unit("", tokens.text(i));
            tokens.take(i);
            return;
        }
        while (tokens.open(i + 1, component)
                && tokens.is(i, Word.STOP)
                && tokens.number(i + 1)
                && tokens.end(i + 1) == i + 2) {
            draft.unit("", tokens.text(i + 1));
            tokens.take(i, i + 2);
            i += 2;
        }
    }

    /** "tower B", "edificio 3"; a named building is none. */
    private boolean block(int i) {
        int component = tokens.component(i);
        if (!tokens.is(i, Word.BLOCK)) {
            return false;
        }
        int name = i + 1;
        while (tokens.open(name, component) && tokens.is(name, Word.NUMBER)) {
            name++;
        }
        if (tokens.open(name, component) && tokens.designator(name)) {
            addBlock(tokens.text(name));
            tokens.take(i, name + 1);
            return true;
        }
        boolean letterBefore =
                tokens.open(i - 1, component) && tokens.letter(i - 1) && tokens.end(i) == i + 1;
        if (letterBefore) {
            addBlock(tokens.text(i - 1));
            tokens.take(i - 1, i + 1);
        }
        return letterBefore;
    }

    private void addBlock(String name) {
        draft.block = draft.block.isEmpty() ? name : draft.block + " " + name;
    }

    /** "5F" and "5/F", as written in Asia. */
    private boolean floorCode(int i) {
        String text = tokens.text(i);
        int last = text.length() - 1;
        boolean code =
                text.length() > 1
                        && text.length() <= LONGEST_FLOOR
                        && text.charAt(last) == 'F'
                        && text.chars().limit(last).allMatch(c -> c >= '0' && c <= '9')
                        && draft.country.languages().contains("CN");
        if (code) {
            draft.unit("FLOOR", text.substring(0, last));
            tokens.take(i);
        }
        return code;
    }
}
