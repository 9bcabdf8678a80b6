package org.tidewaiter.kernel.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a firm as far as it tells firms apart: without its legal form, in one spelling.
 *
 * <p>{@code GOLDEN STAR TRADING CO., LTD.} and {@code Golden-Star Trdg. Co Ltd} are one. Numbers
 * stay, since sister companies are often numbered. Scripts are not transliterated.
 *
 * @param words what is left of the name, words parted by one space; empty only if there was none
 */
public record FirmName(String words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Legal forms as the last words of a name; points and single letters are joined before. */
    private static final Set<String> FORMS_BEHIND =
            words(
                    "LTD LIMITED CO COMPANY CORP CORPORATION INC INCORPORATED LLC LLP LP PLC GMBH"
                            + " MBH AG KG OHG UG SE SA SAS SARL SASU EURL SRL SPA SPRL SL SLU BV NV"
                            + " CV PTE PTY PVT PRIVATE SDN BHD BERHAD FZE FZC FZCO FZ DMCC TBK JSC"
                            + " CJSC OJSC PJSC OOO ZAO OAO AO EOOD OOD DOO SRO AS ASA AB OY OYJ APS"
                            + " KK YK KFT ZRT LTDA EIRELI EST ETS SAOC SAL WLL PSC SIA UAB OU COLTD");

    /** Legal forms that stand before a name. */
    private static final Set<String> FORMS_BEFORE = words("PT CV OOO ZAO OAO AO PAO UD TNHH");

    private static final List<String> FORMS_UNPARTED =
            List.of(
                    "유한책임회사", "주식회사", "유한회사", "합자회사", "股份有限公司", "有限责任公司", "有限責任公司", "集团有限公司",
                    "有限公司", "株式会社", "有限会社", "合同会社");

    private static final List<String> FORMS_IN_BRACKETS = List.of("(주)", "(유)", "(株)", "(有)");

    private static final Map<String, String> SPELT_OUT =
            Map.ofEntries(
                    Map.entry("INTL", "INTERNATIONAL"),
                    Map.entry("TRDG", "TRADING"),
                    Map.entry("MFG", "MANUFACTURING"),
                    Map.entry("MFRS", "MANUFACTURERS"),
                    Map.entry("IMP", "IMPORT"),
                    Map.entry("EXP", "EXPORT"),
                    Map.entry("TECH", "TECHNOLOGY"),
                    Map.entry("IND", "INDUSTRIES"),
                    Map.entry("INDS", "INDUSTRIES"),
                    Map.entry("ENT", "ENTERPRISES"),
                    Map.entry("BROS", "BROTHERS"),
                    Map.entry("GRP", "GROUP"));

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /** Brings a name to one form. */
    public static FirmName of(String written) {
        String plain =
                MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("");
        // Hangul is put together again: its forms are looked for as written.
        String upper = Normalizer.normalize(plain, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        for (String form : FORMS_UNPARTED) {
            upper = upper.replace(form, " ");
        }
        for (String form : FORMS_IN_BRACKETS) {
            upper = upper.replace(form, " ");
        }
        upper = upper.replace("'", "").replace("’", "");
        String parted = NO_LETTERS.matcher(upper.replace("&", " AND ")).replaceAll(" ").strip();
        List<String> words = joined(parted.isEmpty() ? List.of() : List.of(parted.split(" ")));
        List<String> named = withoutForms(words);
        List<String> kept = named.isEmpty() ? words : named;
        return new FirmName(
                String.join(" ", kept.stream().map(w -> SPELT_OUT.getOrDefault(w, w)).toList()));
    }

    /** Single letters in a row are one word: {@code S A R L} is {@code SARL}. */
    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            boolean single = word.length() == 1 && Character.isLetter(word.charAt(0));
            if (single) {
                letters.append(word);
                continue;
            }
            addIfAny(joined, letters);
            joined.add(word);
        }
        addIfAny(joined, letters);
        return joined;
    }

    private static void addIfAny(List<String> words, StringBuilder letters) {
        if (letters.length() > 0) {
            words.add(letters.toString());
            letters.setLength(0);
        }
    }

    private static List<String> withoutForms(List<String> words) {
        int begin = 0;
        int end = words.size();
        while (end > begin && FORMS_BEHIND.contains(words.get(end - 1))) {
            end--;
        }
        while (begin < end && FORMS_BEFORE.contains(words.get(begin))) {
            begin++;
        }
        return words.subList(begin, end);
    }

    /** What makes two spellings one name: the words run together. */
    public String key() {
        return words.replace(" ", "");
    }

    /** The first word, by which a group's companies are called; empty if there is no name. */
    public String stem() {
        int end = words.indexOf(' ');
        return end < 0 ? words : words.substring(0, end);
    }

    /**
     * Whether two names are most likely one firm's: equal but for one letter that is wrong, missing
     * or too many in a name of six letters or more, or one cut short after two words. Digits never
     * differ.
     */
    public boolean resembles(FirmName other) {
        return Slip.apart(key(), other.key()) || isCutShort(other) || other.isCutShort(this);
    }

    private boolean isCutShort(FirmName whole) {
        return words.indexOf(' ') > 0 && whole.words.startsWith(words + ' ');
    }
}
