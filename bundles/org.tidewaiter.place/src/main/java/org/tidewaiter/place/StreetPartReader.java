package org.tidewaiter.place;

import java.util.ArrayList;
import java.util.List;

/** Reads one component; see {@link StreetPart}. Used by one thread. */
final class StreetPartReader {

    private final Draft draft;
    private final Tokens tokens;
    private final List<Integer> left = new ArrayList<>();
    private String number = "";
    private boolean marked;

    StreetPartReader(Draft draft, int from, int to) {
        this.draft = draft;
        this.tokens = draft.tokens;
        for (int i = from; i < to; i++) {
            if (!tokens.taken(i)) {
                left.add(i);
            }
        }
    }

    StreetPart read() {
        takeAreas();
        boolean before = draft.country.numberFirst() && leading();
        if (before) {
            takeMarkedUnit();
        } else {
            takeMarkedNumber();
            takeMarkedUnit();
        }
        if (number.isEmpty()) {
            takePlainNumber();
        }
        takeUnitOfNumber();
        int kind = kindOfStreet();
        String name = name(kind);
        boolean area = has(Word.AREA);
        boolean building = kind < 0 && has(Word.NAMED) && distinct();
        boolean street = kind >= 0 && !name.isEmpty() || plainStreet(name, area, building);
        return new StreetPart(
                street ? withKind(name, kind) : "",
                kind >= 0,
                number,
                marked,
                left.isEmpty() ? "" : name,
                building,
                area);
    }

    /** "Phase 2", "Sector F-7" beside a street are no part of its name. */
    private void takeAreas() {
        for (int k = 0; k + 1 < left.size(); k++) {
            boolean area = tokens.is(left.get(k), Word.AREA) && tokens.designator(left.get(k + 1));
            if (area && has(Word.STREET)) {
                left.subList(k, k + 2).clear();
            }
        }
    }

    /** "100 Main St #5": behind a street with its number, a marked number is one of a unit. */
    private void takeMarkedUnit() {
        String street = number;
        boolean wasMarked = marked;
        if (street.isEmpty()) {
            return;
        }
        number = "";
        takeMarkedNumber();
        if (!number.isEmpty()) {
            draft.unit("UNIT", number);
        }
        number = street;
        marked = wasMarked;
    }

    /** "5/12 Smith St" in Australia and "500-1200 Bay St" in Canada: the unit comes first. */
    private void takeUnitOfNumber() {
        char sign =
                switch (draft.country.code()) {
                    case "AU", "NZ" -> '/';
                    case "CA" -> '-';
                    default -> 0;
                };
        int at = number.indexOf(sign);
        if (sign != 0 && at > 0) {
            draft.unit("UNIT", number.substring(0, at));
            number = number.substring(at + 1);
        }
    }

    /** A name without a kind of street is one if a number stands with it and nothing else fits. */
    private boolean plainStreet(String name, boolean area, boolean building) {
        int digits = draft.country.digits();
        boolean postalCode = digits > 4 && number.length() == digits && !marked;
        return !number.isEmpty() && !area && !building && !postalCode && longest(name) > 2;
    }

    private static int longest(String name) {
        int longest = 0;
        for (String word : name.split(" ")) {
            boolean letters = !word.isEmpty() && !Tokens.digit(word.charAt(0));
            longest = letters ? Math.max(longest, word.length()) : longest;
        }
        return longest;
    }

    private boolean has(int role) {
        for (int k = 0; k < left.size(); k++) {
            if (tokens.is(left.get(k), role)) {
                return true;
            }
        }
        return false;
    }

    /** "No. 12", "# 20-10", "No. 12 C - 28", "house 5" */
    private void takeMarkedNumber() {
        for (int k = 0; k < left.size(); k++) {
            int next = k;
            while (next < left.size() && tokens.is(left.get(next), Word.NUMBER)) {
                next++;
            }
            if (next > k && next < left.size() && tokens.number(left.get(next))) {
                marked = true;
                number = tokens.text(left.get(next));
                int end = next + 1;
                while (end < left.size() && continues(end)) {
                    int i = left.get(end);
                    number += (tokens.number(i) ? "-" : "") + tokens.text(i);
                    end++;
                }
                left.subList(k, end).clear();
                return;
            }
        }
    }

    /** Whether a token goes on with the number before it. */
    private boolean continues(int k) {
        int i = left.get(k);
        if (tokens.letter(i)) {
            boolean last = k + 1 == left.size() && !tokens.is(i, Word.STREET | Word.STOP);
            return last || k + 1 < left.size() && dash(k + 1);
        }
        if (again(i)) {
            return true;
        }
        return tokens.number(i) && tokens.before(i) == '-';
    }

    /** "12 bis" is a number between 12 and 14. */
    private boolean again(int i) {
        return tokens.text(i).equals("BIS") || tokens.text(i).equals("TER");
    }

    private boolean dash(int k) {
        return tokens.number(left.get(k)) && tokens.before(left.get(k)) == '-';
    }

    private void takePlainNumber() {
        if (left.size() == 1 && tokens.number(left.get(0)) && !tokens.ordinal(left.get(0))) {
            number = tokens.text(left.remove(0));
            return;
        }
        if (left.size() == 2
                && houseNumber(0)
                && (again(left.get(1)) || tokens.letter(left.get(1)))) {
            number = tokens.text(left.get(0)) + tokens.text(left.get(1));
            left.clear();
            return;
        }
        boolean taken =
                draft.country.numberFirst() ? leading() || trailing() : trailing() || leading();
        if (!taken) {
            number = "";
        }
    }

    private boolean leading() {
        boolean alone = left.size() == 2 && (again(left.get(1)) || tokens.letter(left.get(1)));
        if (left.size() < 2 || alone || !houseNumber(0)) {
            return false;
        }
        int names = 1;
        boolean letter =
                left.size() > 2
                        && (again(left.get(1)) || tokens.letter(left.get(1)) && suffixLetter(1));
        if (letter) {
            names = 2;
        }
        if (!named(names, left.size())) {
            return false;
        }
        number = tokens.text(left.get(0)) + (letter ? tokens.text(left.get(1)) : "");
        left.subList(0, names).clear();
        return true;
    }

    private boolean suffixLetter(int k) {
        int i = left.get(k);
        String text = tokens.text(i);
        return text.charAt(0) <= 'D' && !tokens.is(i, Word.STREET | Word.STOP);
    }

    private boolean trailing() {
        takeDashedUnit(left.size() - 1);
        int last = left.size() - 1;
        if (last < 1) {
            return false;
        }
        boolean letter =
                last > 1
                        && (again(left.get(last)) || tokens.letter(left.get(last)))
                        && houseNumber(last - 1)
                        && !tokens.is(left.get(last), Word.DIRECTION);
        int at = letter ? last - 1 : last;
        if (!houseNumber(at) || !named(0, at) || !notOfStreet(at)) {
            return false;
        }
        number = tokens.text(left.get(at)) + (letter ? tokens.text(left.get(last)) : "");
        left.subList(at, left.size()).clear();
        return true;
    }

    /** "Keizersgracht 123-II": the flat of a Dutch house. */
    private void takeDashedUnit(int last) {
        if (last < 2) {
            return;
        }
        int i = left.get(last);
        boolean dashed = tokens.before(i) == '-' && houseNumber(last - 1);
        if (dashed && !tokens.number(i) && tokens.text(i).length() <= 3) {
            draft.unit("UNIT", tokens.text(i));
            left.remove(last);
        }
    }

    private boolean houseNumber(int k) {
        int i = left.get(k);
        return tokens.number(i) && !tokens.ordinal(i);
    }

    /** Whether the tokens hold a name, and not only a kind of street. */
    private boolean named(int from, int to) {
        for (int k = from; k < to; k++) {
            int i = left.get(k);
            if (!tokens.is(i, Word.STREET | Word.STOP)) {
                return true;
            }
        }
        return to - from > 1 && tokens.is(left.get(to - 1), Word.STREET);
    }

    /** Not "Calle 15", "Sector 5", "Highway 7": there the number is the name. */
    private boolean notOfStreet(int at) {
        int before = left.get(at - 1);
        boolean kindBefore = tokens.is(before, Word.STREET) && (at == 1 || numberedKinds());
        return !kindBefore && !tokens.is(before, Word.AREA | Word.UNIT | Word.FLOOR);
    }

    /** In Singapore "Lane 1" and "Avenue 3" are kinds with a number. */
    private boolean numberedKinds() {
        return draft.country.code().equals("SG");
    }

    /** The place of the word for the kind of street among those left, -1 if there is none. */
    private int kindOfStreet() {
        int found = -1;
        for (int k = 0; k < left.size(); k++) {
            if (tokens.is(left.get(k), Word.STREET) && !saint(k)) {
                if (found < 0 || lastWins()) {
                    found = k;
                }
            }
        }
        return found;
    }

    private boolean lastWins() {
        return draft.country.languages().contains("EN");
    }

    /** "St. James Street", "St Clair": ST before a name, with nothing before it, is a saint. */
    private boolean saint(int k) {
        boolean st = tokens.text(left.get(k)).equals("ST");
        return st
                && k + 1 < left.size()
                && !tokens.number(left.get(k + 1))
                && (k == 0 || laterKind(k));
    }

    private boolean laterKind(int k) {
        for (int later = k + 1; later < left.size(); later++) {
            if (tokens.is(left.get(later), Word.STREET)) {
                return true;
            }
        }
        return false;
    }

    /** All words but the kind of street and what may be left out. */
    private String name(int kind) {
        StringBuilder name = new StringBuilder();
        for (int k = 0; k < left.size(); k++) {
            if (k == kind) {
                continue;
            }
            int i = left.get(k);
            Word word = tokens.words[i];
            String form = form(k, i, word, kind);
            if (!form.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ").append(form);
            }
        }
        return name.toString();
    }

    private String form(int k, int i, Word word, int kind) {
        if (word.roles() == 0) {
            return draft.country.words().fold(joined(tokens.text(i)));
        }
        if (word.is(Word.STREET)) {
            return saint(k) ? "SAINT" : word.street();
        }
        if (word.is(Word.ORDINAL) && kind == k + 1) {
            return word.other();
        }
        if (word.is(Word.STOP) && left.size() > 1) {
            return "";
        }
        return word.is(Word.DIRECTION | Word.NAMED | Word.AREA) ? word.other() : tokens.text(i);
    }

    /** HAUPTSTR is HAUPTSTRASSE. */
    private String joined(String text) {
        boolean german = draft.country.languages().contains("DE");
        return german && text.length() > 5 && text.endsWith("STR") ? text + "ASSE" : text;
    }

    private String withKind(String name, int kind) {
        if (kind < 0) {
            return name;
        }
        Word word = tokens.words[left.get(kind)];
        String form = word.street();
        if (form.equals("STRASSE") || form.equals("STRAAT")) {
            return name + form;
        }
        return leftOut(form, name) ? name : name + " " + form;
    }

    /** "Calle" and "ulitsa" may be left out before a name that is no number. */
    private boolean leftOut(String form, String name) {
        boolean customary =
                draft.country.languages().contains("ES")
                        || draft.country.languages().contains("SL");
        return form.equals("ST") && customary && longest(name) > 2;
    }

    /** Whether a building's name tells it from others: one word of its own. */
    private boolean distinct() {
        return left.stream()
                .anyMatch(
                        i ->
                                tokens.words[i].roles() == 0
                                        && tokens.text(i).length() > 2
                                        && !tokens.number(i));
    }
}
