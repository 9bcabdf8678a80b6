package org.tidewaiter.place;

import java.util.regex.Pattern;

/** Finds a postal code among words. Used by one thread, for one address. */
final class PostalCode {

    private static final Pattern OUTWARD = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?");
    private static final Pattern INWARD = Pattern.compile("\\d[A-Z]{2}");
    private static final Pattern CANADA_HEAD = Pattern.compile("[A-Z]\\d[A-Z]");
    private static final Pattern CANADA_TAIL = Pattern.compile("\\d[A-Z]\\d");
    private static final Pattern WHOLE =
            Pattern.compile(
                    "[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}|[A-Z]\\d[A-Z]\\d[A-Z]\\d|\\d{4}[A-Z]{2}");

    private final Country country;
    private String found = "";

    PostalCode(Country country) {
        this.country = country;
    }

    /** The code without spaces, "" if there was none. */
    String found() {
        return found;
    }

    /** A name of a town without the tokens with digits, which are its postal code. */
    String without(String part) {
        StringBuilder words = new StringBuilder();
        String[] tokens = Tokens.fold(part).split(" ");
        for (int i = 0; i < tokens.length; i++) {
            String token = tokens[i];
            boolean prefix =
                    token.equals(country.code()) && i + 1 < tokens.length && digits(tokens[i + 1]);
            boolean dutch = i + 1 < tokens.length && lettered(token, tokens[i + 1]);
            if (dutch) {
                found += token + tokens[++i];
            } else if (digits(token) || token.equals("CP") && country.languages().contains("ES")) {
                found += token.equals("CP") ? "" : token;
            } else if (!prefix) {
                words.append(words.isEmpty() ? "" : " ").append(token);
            }
        }
        return words.toString();
    }

    private static boolean digits(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (Tokens.digit(token.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes the postal code out of a component.
     *
     * @param known the code if it is known, else ""
     * @param first whether the component is the first: there a bare number is rather one of a house
     */
    void take(Tokens tokens, int from, int to, String known, boolean first) {
        for (int i = from; i < to; i++) {
            if (tokens.taken(i)) {
                continue;
            }
            boolean pair = i + 1 < to && !tokens.taken(i + 1);
            if (!known.isEmpty()) {
                if (known.equals(tokens.text(i)) && !(first && to - from > 1 && i == from)) {
                    tokens.take(i);
                } else if (pair && known.equals(tokens.text(i) + tokens.text(i + 1))) {
                    tokens.take(i, i + 2);
                }
            } else if (pair && lettered(tokens.text(i), tokens.text(i + 1))) {
                found += tokens.text(i) + tokens.text(i + 1);
                tokens.take(i, i + 2);
                return;
            } else if (whole(tokens.text(i))) {
                found += tokens.text(i);
                tokens.take(i);
                return;
            } else if (!first && plain(tokens, i, from, to)) {
                found += tokens.text(i);
                tokens.take(i);
                return;
            }
        }
    }

    private boolean whole(String text) {
        return text.length() > 4 && lettered() && digits(text) && WHOLE.matcher(text).matches();
    }

    private boolean lettered() {
        return "GB CA NL IE".contains(country.code()) && !country.code().isEmpty();
    }

    private boolean lettered(String head, String tail) {
        if (head.length() > 4 || tail.length() < 2 || tail.length() > 3) {
            return false;
        }
        return switch (country.code()) {
            case "GB" ->
                    Tokens.digit(tail.charAt(0))
                            && OUTWARD.matcher(head).matches()
                            && INWARD.matcher(tail).matches();
            case "CA" -> CANADA_HEAD.matcher(head).matches() && CANADA_TAIL.matcher(tail).matches();
            case "NL" ->
                    head.length() == 4
                            && head.chars().allMatch(c -> c <= '9')
                            && tail.length() == 2
                            && tail.chars().allMatch(c -> c >= 'A');
            default -> false;
        };
    }

    /** A number of the right length, with nothing before it that it could be the number of. */
    private boolean plain(Tokens tokens, int i, int from, int to) {
        String text = tokens.text(i);
        int length = country.digits();
        boolean zip = length == 5 && text.length() == 10 && text.charAt(5) == '-';
        boolean dashed = text.indexOf('-') > 0 && text.length() == length + 1;
        if (length == 0 || !(text.length() == length || zip || dashed)) {
            return false;
        }
        for (int k = 0; k < text.length(); k++) {
            if (!Tokens.digit(text.charAt(k)) && text.charAt(k) != '-') {
                return false;
            }
        }
        for (int k = from; k < to; k++) {
            if (!tokens.taken(k) && tokens.is(k, Word.STREET | Word.NUMBER | Word.BLOCK)) {
                return false;
            }
        }
        return true;
    }
}
