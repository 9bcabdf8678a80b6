package org.tidewaiter.data.edifact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a file into segments (ISO 9735), whatever stands in them.
 *
 * <p>Line breaks are no data: senders wrap lines and put one after each segment. A segment longer
 * than {@link #MOST_BYTES} is passed over and given with its beginning and a problem; so is one
 * that has no tag, that the file ends in, or that is not in the character set. Holds one segment.
 * Used by one thread.
 */
final class SegmentReader {

    /** The length of the longest segment that is read. */
    static final int MOST_BYTES = 1 << 18;

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};
    private static final int MOST_AFTER_ADVICE = 16;

    private final PushbackInputStream in;
    private ServiceCharacters characters = ServiceCharacters.STANDARD;
    private CharsetDecoder decoder = StandardCharsets.ISO_8859_1.newDecoder();
    private boolean atStart = true;
    private boolean adviceUnusable;
    private long line = 1;
    private long number;

    private final ByteArrayOutputStream value = new ByteArrayOutputStream();
    private List<List<String>> elements = new ArrayList<>();
    private List<String> components = new ArrayList<>();
    private long startLine;
    private boolean undecodable;
    private boolean tooLong;

    SegmentReader(InputStream in) {
        this.in = new PushbackInputStream(in, MOST_AFTER_ADVICE);
    }

    /** Sets how the texts of the next segments are written. */
    void charset(Charset told) {
        decoder = told.newDecoder();
    }

    /** Whether the interchange's service string advice cannot be meant; then the standard's is. */
    boolean adviceUnusable() {
        return adviceUnusable;
    }

    /** Begins a new interchange: a service string advice may follow. */
    void restart() {
        atStart = true;
        adviceUnusable = false;
        characters = ServiceCharacters.STANDARD;
        charset(StandardCharsets.ISO_8859_1);
    }

    /** The next segment, empty at the end of the file. */
    Optional<Segment> next() throws IOException {
        if (atStart) {
            advice();
            atStart = false;
        }
        if (tooLong) {
            pass();
            tooLong = false;
        }
        clear();
        boolean released = false;
        int bytes = 0;
        for (int b = read(); b >= 0; b = read()) {
            if (released) {
                write(b);
                released = false;
            } else if (b == characters.terminator()) {
                if (!blank()) {
                    return Optional.of(segment(""));
                }
                clear();
                bytes = 0;
            } else if (b == characters.release() && b != ' ') {
                released = true;
            } else {
                take(b);
            }
            if (++bytes > MOST_BYTES) {
                tooLong = true;
                return Optional.of(
                        segment("is longer than " + MOST_BYTES + " bytes and was not read"));
            }
        }
        return blank() ? Optional.empty() : Optional.of(segment("is not ended: the file ends"));
    }

    private void take(int b) {
        if (b == characters.element()) {
            endElement();
        } else if (b == characters.component()) {
            endComponent();
        } else if (b > ' ' || (b == ' ' && value.size() > 0)) {
            write(b);
        }
    }

    private void write(int b) {
        if (blank()) {
            startLine = line;
        }
        value.write(b);
    }

    /** Passes over what is left of a segment, which may be all of a file that is none of ours. */
    private void pass() throws IOException {
        boolean released = false;
        for (int b = read(); b >= 0 && (released || b != characters.terminator()); b = read()) {
            released = !released && b == characters.release() && b != ' ';
        }
    }

    private Segment segment(String problem) {
        endElement();
        String tag = elements.get(0).get(0);
        boolean tagged = tag.length() == 3 && tag.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        String wrong = problem;
        if (wrong.isEmpty() && !tagged) {
            wrong = "does not begin with the three letters of a segment";
        } else if (wrong.isEmpty() && undecodable) {
            wrong = "is not written in " + decoder.charset() + ", which UNB says";
        }
        return new Segment(++number, startLine, tagged ? tag : "", elements, wrong);
    }

    private void clear() {
        value.reset();
        elements = new ArrayList<>();
        components = new ArrayList<>();
        startLine = line;
        undecodable = false;
    }

    private boolean blank() {
        return elements.isEmpty() && components.isEmpty() && value.size() == 0;
    }

    private void endElement() {
        endComponent();
        elements.add(components);
        components = new ArrayList<>();
    }

    private void endComponent() {
        components.add(text());
        value.reset();
    }

    private String text() {
        if (value.size() == 0) {
            return "";
        }
        try {
            return decoder.decode(ByteBuffer.wrap(value.toByteArray())).toString().strip();
        } catch (CharacterCodingException e) {
            undecodable = true;
            return value.toString(StandardCharsets.ISO_8859_1).strip();
        }
    }

    private void advice() throws IOException {
        int b = read();
        while (b == ' ' || b == '\r' || b == '\n' || b == '\t') {
            b = read();
        }
        unread(b);
        skip(BYTE_ORDER_MARK);
        if (!skip(new int[] {'U', 'N', 'A'})) {
            return;
        }
        int[] told = new int[ServiceCharacters.ADVICE_BYTES];
        for (int i = 0; i < told.length; i++) {
            told[i] = read();
        }
        Optional<ServiceCharacters> said = ServiceCharacters.of(told);
        characters = said.orElse(ServiceCharacters.STANDARD);
        if (said.isEmpty()) {
            adviceUnusable = true;
            for (int i = told.length - 1; i >= 0; i--) {
                unread(told[i]);
            }
            b = read();
            for (int passed = 1; b >= 0 && b != 'U' && passed < MOST_AFTER_ADVICE; passed++) {
                b = read();
            }
            unread(b);
        }
    }

    /** Passes these bytes over if all of them follow. */
    private boolean skip(int[] wanted) throws IOException {
        byte[] seen = new byte[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            int b = in.read();
            if (b >= 0) {
                seen[i] = (byte) b;
            }
            if (b != wanted[i]) {
                in.unread(seen, 0, b < 0 ? i : i + 1);
                return false;
            }
        }
        return true;
    }

    private int read() throws IOException {
        int b = in.read();
        if (b == '\n') {
            line++;
        }
        return b;
    }

    private void unread(int b) throws IOException {
        if (b >= 0) {
            in.unread(b);
            line -= b == '\n' ? 1 : 0;
        }
    }
}
