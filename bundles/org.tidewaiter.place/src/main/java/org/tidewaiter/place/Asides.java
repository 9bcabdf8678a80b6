package org.tidewaiter.place;

/** Takes out of an address what is no place: who takes the mail, post boxes, landmarks. */
final class Asides {

    private Asides() {}

    static void take(Draft draft) {
        Tokens tokens = draft.tokens;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.taken(i)) {
                continue;
            }
            takeNoNumber(tokens, i);
            int name = careOf(tokens, i);
            if (name > i) {
                takeCareOf(draft, i, name);
            } else if (tokens.is(i, Word.BOX)) {
                takeBox(draft, i);
            } else if (tokens.is(i, Word.LANDMARK)) {
                takeLandmark(tokens, i);
            }
        }
    }

    /** "s/n": the house has no number. */
    private static void takeNoNumber(Tokens tokens, int i) {
        boolean without =
                tokens.text(i).equals("S")
                        && i + 1 < tokens.size()
                        && tokens.text(i + 1).equals("N")
                        && tokens.before(i + 1) == '/';
        if (without) {
            tokens.take(i, i + 2);
        }
    }

    /** Where the name behind "c/o", "care of" or "attn" begins; {@code i} if there is none. */
    private static int careOf(Tokens tokens, int i) {
        String text = tokens.text(i);
        boolean follows = i + 1 < tokens.size();
        if (text.equals("C") && follows) {
            boolean slash = tokens.text(i + 1).equals("O") && tokens.before(i + 1) == '/';
            return slash ? i + 2 : i;
        }
        if (text.equals("CARE") && follows && tokens.text(i + 1).equals("OF")) {
            return i + 2;
        }
        return text.equals("ATTN") || text.equals("ATTENTION") ? i + 1 : i;
    }

    private static void takeCareOf(Draft draft, int from, int nameFrom) {
        Tokens tokens = draft.tokens;
        int to = nameFrom < tokens.size() ? tokens.end(from) : tokens.size();
        while (to < tokens.size() && formOfFirm(tokens, to)) {
            to = tokens.end(to);
        }
        StringBuilder name = new StringBuilder(draft.careOf);
        for (int i = nameFrom; i < to; i++) {
            name.append(name.isEmpty() ? "" : " ").append(tokens.text(i));
        }
        draft.careOf = name.toString();
        tokens.take(from, to);
    }

    /** Whether a component is only "S.A. DE C.V." or the like: the name before has a comma. */
    private static boolean formOfFirm(Tokens tokens, int from) {
        for (int i = from; i < tokens.end(from); i++) {
            if (!tokens.is(i, Word.FIRM | Word.STOP)) {
                return false;
            }
        }
        return true;
    }

    private static void takeBox(Draft draft, int box) {
        Tokens tokens = draft.tokens;
        int component = tokens.component(box);
        int from = box;
        while (tokens.open(from - 1, component) && tokens.is(from - 1, Word.BOX_PREFIX)) {
            from--;
        }
        int number = box + 1;
        while (tokens.open(number, component)
                && !tokens.number(number)
                && tokens.is(number, Word.BOX_PREFIX | Word.NUMBER | Word.STOP | Word.FIRM)) {
            number++;
        }
        boolean named = tokens.open(number, component) && tokens.number(number);
        if (!named && from == box && tokens.text(box).equals("BOX")) {
            return;
        }
        if (named || from < box || tokens.text(box).length() > 2) {
            draft.postBox = named ? tokens.text(number) : draft.postBox;
            tokens.take(from, named ? number + 1 : box + 1);
        }
    }

    /** "near the station", up to the end of its component. */
    private static void takeLandmark(Tokens tokens, int from) {
        boolean only = tokens.end(from) - from == 1;
        if (!only) {
            tokens.take(from, tokens.end(from));
        } else {
            tokens.take(from);
        }
    }
}
