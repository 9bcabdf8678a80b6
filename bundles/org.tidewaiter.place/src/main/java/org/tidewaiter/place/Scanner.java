package org.tidewaiter.place;

import java.util.regex.Pattern;

/**
 * Cuts an address into tokens.
 *
 * <p>"P.O." and "S.A." become PO and SA, "12-14", "20/3" and "7N-55" stay one number, "30/A"
 * becomes 30A, "5th" an ordinal 5, "Apt5" two tokens. Cost: O(n).
 */
final class Scanner {

    private static final Pattern ENGLISH_ORDINAL = Pattern.compile("\\d+(ST|ND|RD|TH)");
    private static final Pattern FRENCH_ORDINAL = Pattern.compile("\\d+(E|ER|EME|ERE)");
    private static final Pattern SPANISH_ORDINAL = Pattern.compile("\\d+(RO|RA|DO|DA|TO|TA|VO|VA)");

    private static final int LONGEST_HOUSE_NUMBER = 4;

    private final String raw;
    private final Country country;
    private final Lexicon lexicon;
    private final Tokens tokens = new Tokens();
    private final StringBuilder text = new StringBuilder(16);
    private int component;
    private char separator = ' ';
    private boolean ordinal;
    private boolean dotted;

    private Scanner(String raw, Country country) {
        this.raw = Letters.apart(raw);
        this.country = country;
        this.lexicon = country.words();
    }

    static Tokens scan(String raw, Country country) {
        Scanner scanner = new Scanner(raw, country);
        scanner.run();
        return scanner.tokens;
    }

    private void run() {
        int length = raw.length();
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            char letter = Letters.of(c);
            if (letter > ' ') {
                text.append(letter);
            } else if (letter == ' ' && !joins(i, c)) {
                end();
                part(i, c);
            }
        }
        end();
    }

    /** What a separator does beside ending a token. */
    private void part(int i, char c) {
        if (c == ',' || c == ';' || c == '\n' || c == '(' || c == ')' || c == '|') {
            component++;
            separator = ' ';
        } else if (c == '#') {
            tokens.add("NO", lexicon.word("NO"), ' ', component, false);
            separator = ' ';
        } else if (c == '-' && spaced(i) && !joinsApart(i)) {
            component++;
            separator = ' ';
        } else {
            separator = c == ' ' && separator == '-' ? '-' : c;
        }
    }

    private boolean spaced(int i) {
        return i > 0
                && raw.charAt(i - 1) == ' '
                && i + 1 < raw.length()
                && raw.charAt(i + 1) == ' ';
    }

    /** Whether a dash between spaces stands between two house numbers: "12 C - 28", "71 - 75". */
    private boolean joinsApart(int i) {
        int begin = i + 1;
        while (begin < raw.length() && raw.charAt(begin) == ' ') {
            begin++;
        }
        int end = begin;
        while (end < raw.length() && Tokens.digit(raw.charAt(end))) {
            end++;
        }
        int last = tokens.size() - 1;
        boolean number = last >= 0 && (tokens.number(last) || tokens.letter(last));
        return number && end > begin && end - begin <= LONGEST_HOUSE_NUMBER;
    }

    /** Whether a character between two runs keeps them together. */
    private boolean joins(int i, char c) {
        if (c == ' ' || c == ',') {
            return false;
        }
        if (text.isEmpty()) {
            return c == Letters.ORDINAL_SIGN;
        }
        if (c == '\'') {
            return true;
        }
        if (c == Letters.ORDINAL_SIGN) {
            markOrdinal();
            return true;
        }
        char next = i + 1 < raw.length() ? Letters.of(raw.charAt(i + 1)) : ' ';
        char second = i + 2 < raw.length() ? Letters.of(raw.charAt(i + 2)) : ' ';
        if (c == '.') {
            boolean initials = text.length() == 1 && !Tokens.digit(text.charAt(0)) || dotted;
            dotted = initials && letter(next) && second <= ' ';
            return dotted;
        }
        return (c == '-' || c == '/') && joinsNumber(c, next, second);
    }

    private boolean joinsNumber(char c, char next, char second) {
        char last = text.charAt(text.length() - 1);
        boolean number = Tokens.digit(text.charAt(0)) && text.length() < 12;
        if (!number) {
            return false;
        }
        if (Tokens.digit(next)) {
            text.append(c);
            return true;
        }
        return Tokens.digit(last) && letter(next) && second <= ' ';
    }

    private static boolean letter(char c) {
        return c > ' ' && !Tokens.digit(c);
    }

    /** "5º" is an ordinal, "Nº" the word NO. */
    private void markOrdinal() {
        if (Tokens.digit(text.charAt(0))) {
            ordinal = true;
        } else {
            text.append('O');
        }
    }

    private void end() {
        if (text.isEmpty()) {
            return;
        }
        String token = text.toString();
        text.setLength(0);
        dotted = false;
        if (Tokens.digit(token.charAt(0))) {
            number(token);
        } else {
            word(token);
        }
        ordinal = false;
        separator = ' ';
    }

    private void number(String token) {
        String plain = ordinal ? token : withoutOrdinal(token);
        boolean written = ordinal || plain.length() < token.length();
        add(plain, Word.NONE, written);
    }

    private String withoutOrdinal(String token) {
        char last = token.charAt(token.length() - 1);
        if (token.length() < 2 || Tokens.digit(last)) {
            return token;
        }
        boolean is =
                ENGLISH_ORDINAL.matcher(token).matches()
                        || country.languages().contains("FR")
                                && FRENCH_ORDINAL.matcher(token).matches()
                        || country.languages().contains("ES")
                                && SPANISH_ORDINAL.matcher(token).matches();
        int end = 0;
        while (Tokens.digit(token.charAt(end))) {
            end++;
        }
        return is ? token.substring(0, end) : token;
    }

    /** A word; one that runs into a number ("APT5", "NO7") is two. */
    private void word(String token) {
        if (token.length() > 2 && Tokens.digit(token.charAt(token.length() - 1))) {
            int digits = firstDigit(token);
            String head = token.substring(0, digits);
            Word known = digits > 1 ? lexicon.word(head) : Word.NONE;
            if (known.is(
                    Word.NUMBER | Word.UNIT | Word.FLOOR | Word.BLOCK | Word.STREET | Word.BOX)) {
                add(head, known, false);
                separator = ' ';
                add(token.substring(digits), Word.NONE, false);
                return;
            }
        }
        add(token, lexicon.word(token), false);
    }

    private static int firstDigit(String token) {
        int i = 0;
        while (!Tokens.digit(token.charAt(i))) {
            i++;
        }
        return i;
    }

    private void add(String token, Word word, boolean written) {
        tokens.add(token, word, separator, component, written);
    }
}
