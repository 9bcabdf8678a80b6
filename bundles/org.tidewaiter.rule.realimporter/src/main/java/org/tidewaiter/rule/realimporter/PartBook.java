package org.tidewaiter.rule.realimporter;

import java.util.Arrays;
import java.util.List;

/**
 * What the codes of the parts of a chain stand for, and one numbering of all of them.
 *
 * <p>A token is a part together with a code of it: the same trader as broker and as warehouse is
 * two tokens, known to be one party. Immutable.
 */
final class PartBook {

    private final int[] offsets;
    private final int[] headingOf;
    private final int[] chapterOf;
    private final int[] chapterOfHeading;
    private final int chapters;
    private final List<Label> labels;

    /** Says what a code of a part is called. */
    interface Label {
        String of(int code);
    }

    /** Headings and chapters of goods, by the code of their subheading. */
    record Goods(int[] headingOf, int[] chapterOf) {}

    /**
     * Takes the parts.
     *
     * @param sizes how many codes each part has, in the order of the parts
     * @param labels what the codes are called, in the order of the parts
     */
    PartBook(int[] sizes, List<Label> labels, Goods goods) {
        offsets = new int[sizes.length + 1];
        for (int part = 0; part < sizes.length; part++) {
            offsets[part + 1] = Math.addExact(offsets[part], sizes[part]);
        }
        this.labels = List.copyOf(labels);
        headingOf = goods.headingOf;
        chapterOf = goods.chapterOf;
        chapters = Arrays.stream(chapterOf).max().orElse(-1) + 1;
        chapterOfHeading = new int[Arrays.stream(headingOf).max().orElse(-1) + 1];
        for (int code = 0; code < headingOf.length; code++) {
            chapterOfHeading[headingOf[code]] = chapterOf[code];
        }
    }

    /** How many tokens there are. */
    int tokens() {
        return offsets[offsets.length - 1];
    }

    int token(ChainPart part, int code) {
        return offsets[part.ordinal()] + code;
    }

    /** The first token of a part. */
    int firstToken(ChainPart part) {
        return offsets[part.ordinal()];
    }

    /** Behind the last token of a part. */
    int endToken(ChainPart part) {
        return offsets[part.ordinal() + 1];
    }

    ChainPart part(int token) {
        int found = Arrays.binarySearch(offsets, token);
        int part = found >= 0 ? found : -found - 2;
        while (offsets[part + 1] == offsets[part]) {
            part++;
        }
        return ChainPart.ALL.get(part);
    }

    int code(int token) {
        return token - offsets[part(token).ordinal()];
    }

    /** What a token is called: the host's id or the text of the declarations. */
    String label(int token) {
        ChainPart part = part(token);
        return labels.get(part.ordinal()).of(token - offsets[part.ordinal()]);
    }

    /** Whether two tokens are one trader in two roles. */
    boolean sameParty(int one, int other) {
        return part(one).isTrader() && part(other).isTrader() && code(one) == code(other);
    }

    /** The heading (four digits) of a code of goods, -1 for none. */
    int heading(int goods) {
        return goods < 0 ? -1 : headingOf[goods];
    }

    /** The chapter (two digits) of a code of goods, -1 for none. */
    int chapter(int goods) {
        return goods < 0 ? -1 : chapterOf[goods];
    }

    /** How many headings there are. */
    int headings() {
        return chapterOfHeading.length;
    }

    /** How many chapters there are. */
    int chapters() {
        return chapters;
    }

    /** The chapter that a heading belongs to. */
    int chapterOfHeading(int heading) {
        return chapterOfHeading[heading];
    }
}
