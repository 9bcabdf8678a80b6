package org.tidewaiter.health.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern FACT = Pattern.compile("%(?:\\d+\\$)?,?[sd]");

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.tidewaiter.health.l10n.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static List<String> facts(String template) {
        return FACT.matcher(template)
                .results()
                .map(MatchResult::group)
                .map(fact -> fact.replaceAll("\\d+\\$", ""))
                .sorted()
                .toList();
    }

    @Test
    void everySentenceIsInKoreanToo() {
        ResourceBundle english = bundle(Locale.ENGLISH);
        ResourceBundle korean = bundle(Locale.KOREAN);
        for (String key : english.keySet()) {
            String said = korean.getString(key);
            assertEquals(facts(english.getString(key)), facts(said), key);
            assertTrue(key.equals("between") || said.matches(".*[가-힣].*"), key + ": " + said);
        }
    }

    @Test
    void sentencesStandInOneAnother() {
        Sentence room =
                Sentence.of("disk.room", Sentence.of("disk.store"), "/the/store", 1_234L, 5);
        List<Sentence> said =
                List.of(Sentence.of("disk.full", room), Sentence.of("records.well", 1_234L, 2L));
        assertEquals(
                "the store's folder /the/store has 1,234 MiB free, 5 %: make room now, nothing can"
                        + " be written soon; 1,234 rows of 2 tables can be read",
                Words.ENGLISH.say(said));
        assertEquals(
                "저장소 폴더 /the/store의 여유 공간은 1,234 MiB(5 %)입니다. 곧 아무것도 기록할 수 없게 되므로 지금"
                        + " 공간을 확보하십시오. 테이블 2개의 1,234행을 읽을 수 있습니다.",
                new Words(Locale.KOREA).say(said));
    }

    @Test
    void anyOtherLanguageIsEnglishOnAKoreanMachineToo() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.KOREA);
            assertEquals(
                    "the store can be written",
                    new Words(Locale.FRENCH).say(Sentence.of("store.well")));
        } finally {
            Locale.setDefault(machine);
        }
    }
}
