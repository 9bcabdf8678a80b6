package org.tidewaiter.rule.papercompany;

import java.util.Map;
import java.util.TreeMap;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Missing;

/** The chapters of the Harmonized System: the first two digits of a goods code. Thread-safe. */
final class Goods {

    private static final int DIGITS = 2;

    private final int[] chapterOf;
    private final String[] chapters;

    Goods(Codebook codes) {
        Map<String, Integer> numbers = new TreeMap<>();
        chapterOf = new int[codes.size()];
        for (int code = 0; code < chapterOf.length; code++) {
            String text = codes.text(code);
            // Codes come in the order of their texts, so chapters do as well.
            String chapter = text.substring(0, Math.min(DIGITS, text.length()));
            chapterOf[code] = numbers.computeIfAbsent(chapter, absent -> numbers.size());
        }
        chapters = new String[numbers.size()];
        numbers.forEach((text, number) -> chapters[number] = text);
    }

    /** The number of a goods code's chapter, {@link Census#NO_GOODS} if there is none. */
    int chapter(int code) {
        return code == Missing.CODE ? Census.NO_GOODS : chapterOf[code];
    }

    String text(int chapter) {
        return chapters[chapter];
    }

    /** The chapter that each exporter ships most often, ties by the lower chapter. */
    int[] mainChapters(int[] exporterOf, int[] goods, int exporters) {
        return Majority.of(exporterOf, row -> chapter(goods[row]), exporters);
    }
}
