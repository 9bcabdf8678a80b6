package org.tidewaiter.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidewaiter.place.KoreanItem.Kind;

/** Cuts a Korean address, in Hangul or Latin letters, into parts. */
final class KoreanLexer {

    private record Rule(Pattern pattern, Kind kind, String suffix) {}

    /** Each takes the beginning of a word; group 1 is the name, the suffix its kind. */
    private static final List<Rule> RULES =
            List.of(
                    rule("B(\\d+)(?:층|F)", Kind.FLOOR, "B"),
                    rule("지하(\\d+)층", Kind.FLOOR, "B"),
                    rule("(\\d+)(?:층|F$|/F$)", Kind.FLOOR, ""),
                    rule("(\\d+(?:-\\d+)?)-?(?:호실?|HO$)", Kind.ROOM, ""),
                    rule("(\\d+)-?(?:번?길|BEON-?GIL|BUN-?GIL|GIL)", Kind.LANE, ""),
                    rule("(\\d+)-?(?:가|GA$)", Kind.BLOCK_OF_QUARTER, ""),
                    rule("제?(\\d+|[A-Z])-?(?:동|DONG$)", Kind.BLOCK, ""),
                    rule("(?:지하|JIHA)-?(\\d+(?:-\\d+)?)", Kind.NUMBER, "B"),
                    rule("산-?(\\d+(?:-\\d+)?)(?:번지)?", Kind.NUMBER, "SAN"),
                    rule("(\\d+(?:-\\d+)?)(?:번지|-?BEONJI$|-?BUNJI$)?", Kind.NUMBER, ""),
                    rule("([가-힣·.]+?\\d*)대로(?=\\d|$)", Kind.ROAD, "DAERO"),
                    rule("([가-힣·.]+?\\d*)로(?=\\d|$)", Kind.ROAD, "RO"),
                    rule("([가-힣·.]+?\\d*)길(?=\\d|$)", Kind.ROAD, "GIL"),
                    rule("([가-힣]+)시$", Kind.CITY, ""),
                    rule("([가-힣]+)군$", Kind.COUNTY, ""),
                    rule("([가-힣]+)구$", Kind.DISTRICT, ""),
                    rule("([가-힣]+)읍$", Kind.TOWNSHIP, ""),
                    rule("([가-힣]+)면$", Kind.TOWNSHIP, ""),
                    rule("([가-힣]+?)\\d*동(?=\\d|$)", Kind.QUARTER, ""),
                    rule("([가-힣]+)리(?=\\d|$)", Kind.HAMLET, ""),
                    rule("([A-Z]{2,}\\d*?)-?DAERO(?=\\d|-\\d|$)", Kind.ROAD, "DAERO"),
                    rule("([A-Z]{2,}\\d*?)-?[RL]O(?=\\d|-\\d|$)", Kind.ROAD, "RO"),
                    rule("([A-Z]*(?:NG|M))-?NO(?=\\d|-\\d|$)", Kind.ROAD, "RO"),
                    rule("([A-Z]{2,}\\d*?)-?[GK]IL(?=\\d|-\\d|$)", Kind.ROAD, "GIL"),
                    rule("([A-Z]+)-SI$", Kind.CITY, ""),
                    rule("([A-Z]+)-[GK]UN$", Kind.COUNTY, ""),
                    rule("([A-Z]+?)-?[GK]U$", Kind.DISTRICT, ""),
                    rule("([A-Z]+?)-?(?:EUP|UP)$", Kind.TOWNSHIP, ""),
                    rule("([A-Z]+?)-?(?:MYEON|MYUN|MYON)$", Kind.TOWNSHIP, ""),
                    rule("([A-Z]{2,}?)-?\\d*-?[DT]ONG$", Kind.QUARTER, ""),
                    rule("([A-Z]{2,}?)-(?:RI|LI|NI)$", Kind.HAMLET, ""));

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*\\]");
    private static final Pattern LOOSE =
            Pattern.compile(
                    "(?<=[A-Z0-9]) +(SI|GUN|GU|EUP|MYEON|DONG|RI|RO|DAERO|GIL|BEON-?GIL|GA|HO)"
                            + "(?=[ ,]|$)");
    private static final Pattern ORDINAL_FLOOR =
            Pattern.compile(
                    "(\\d+)(?:ST|ND|RD|TH)? *(?:FLOOR|FL|LEVEL)\\b\\.?|\\b(?:FLOOR|FL)\\.? *(\\d+)");
    private static final Pattern WORDS = Pattern.compile("[ ,;]+");

    private KoreanLexer() {}

    private static Rule rule(String pattern, Kind kind, String suffix) {
        return new Rule(Pattern.compile(pattern), kind, suffix);
    }

    static List<KoreanItem> items(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        plain = BRACKETS.matcher(plain).replaceAll(" ").replace("'", "").replace("’", "");
        plain = plain.replace("#", " # ").replace('.', ' ');
        plain = ORDINAL_FLOOR.matcher(plain).replaceAll("$1$2F ");
        plain = plain.replace("지하 ", "지하").replace("JIHA ", "JIHA");
        plain = LOOSE.matcher(plain).replaceAll("-$1");
        List<KoreanItem> items = new ArrayList<>();
        for (String word : WORDS.split(plain)) {
            if (!word.isEmpty()) {
                lex(word, items);
            }
        }
        return items;
    }

    private static void lex(String word, List<KoreanItem> items) {
        String left = word;
        while (!left.isEmpty()) {
            Matcher best = null;
            Rule rule = null;
            for (Rule candidate : RULES) {
                Matcher matcher = candidate.pattern.matcher(left);
                if (matcher.lookingAt()) {
                    best = matcher;
                    rule = candidate;
                    break;
                }
            }
            if (best == null || rule == null) {
                items.add(new KoreanItem(mark(left) ? Kind.MARK : Kind.OTHER, left));
                return;
            }
            items.add(item(rule, best));
            left = left.substring(best.end());
            left = left.startsWith("-") ? left.substring(1) : left;
        }
    }

    private static boolean mark(String word) {
        return switch (word) {
            case "#", "NO", "ROOM", "RM", "SUITE", "UNIT", "APT", "OFFICE" -> true;
            default -> false;
        };
    }

    private static KoreanItem item(Rule rule, Matcher matcher) {
        String name = matcher.group(1);
        return switch (rule.kind) {
            case ROAD -> new KoreanItem(rule.kind, KoreanName.fold(name) + " " + rule.suffix);
            case NUMBER, FLOOR -> new KoreanItem(rule.kind, rule.suffix + name);
            case ROOM, LANE, BLOCK, BLOCK_OF_QUARTER -> new KoreanItem(rule.kind, name);
            default -> new KoreanItem(rule.kind, KoreanName.fold(name));
        };
    }
}
