package org.tidewaiter.data.edifact;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.api.progress.Monitor;

/**
 * Reads one file: interchanges (UNB to UNZ) of messages (UNH to UNT).
 *
 * <p>Counts that do not agree are noted and lose nothing. Used by one thread.
 */
final class MessageFile {

    private static final long CHECKPOINT_MASK = 0x3FF;
    private static final String NOT_EDIFACT = "give a file of UN/EDIFACT messages, or take it away";

    /** Of UNH: what the parts of one message have in common, and which of them it is. */
    private static final int COMMON_REFERENCE = 3;

    private static final int PART = 4;

    private final String name;
    private final MessageRows.Output output;
    private final Monitor monitor;

    private Optional<Interchange> interchange = Optional.empty();
    private Optional<Current> current = Optional.empty();
    private boolean ended;

    /**
     * What UNB says.
     *
     * @param key made of sender, time and control reference
     */
    private record Interchange(String key, Optional<LocalDateTime> prepared) {}

    /** The message that is read. */
    private static final class Current {
        private final Message message;
        private final MessageRows rows;
        private final KnownMessages.Digest digest;
        private long segments = 1;

        private Current(Message message, MessageRows rows, KnownMessages.Digest digest) {
            this.message = message;
            this.rows = rows;
            this.digest = digest;
        }
    }

    /**
     * Prepares to read a file.
     *
     * @param name that rejects and citations carry
     */
    MessageFile(String name, MessageRows.Output output, Monitor monitor) {
        this.name = name;
        this.output = output;
        this.monitor = monitor;
    }

    /**
     * Reads it.
     *
     * @throws java.util.concurrent.CancellationException if the monitor cancels
     */
    void read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            SegmentReader reader = new SegmentReader(in);
            Optional<Segment> next = reader.next();
            if (next.isEmpty() || !next.get().tag().equals("UNB")) {
                rejectFile(next);
                return;
            }
            for (; next.isPresent(); next = reader.next()) {
                if ((next.get().number() & CHECKPOINT_MASK) == 0) {
                    monitor.checkpoint();
                }
                take(next.get(), reader);
            }
        } catch (IOException e) {
            reject(
                    Segment.NONE,
                    new Tally.Wrong(
                            "",
                            "",
                            "cannot be read: " + e.getMessage(),
                            "check the file and the right to read it"));
        }
        end(false, Optional.empty());
        if (!ended && interchange.isPresent()) {
            output.tally().note(Tally.Remark.NO_END, name);
        }
    }

    private void rejectFile(Optional<Segment> first) {
        Segment at = first.orElse(Segment.NONE);
        reject(
                at,
                new Tally.Wrong(
                        "",
                        at.shown(),
                        first.isEmpty()
                                ? "the file is empty"
                                : "the file does not begin as UN/EDIFACT, with UNA or UNB",
                        NOT_EDIFACT));
    }

    private void reject(Segment at, Tally.Wrong wrong) {
        output.tally().reject(new Tally.Where(name, at), wrong);
    }

    private void take(Segment segment, SegmentReader reader) {
        current.ifPresent(message -> message.segments++);
        switch (segment.tag()) {
            case "UNB" -> begin(segment, reader);
            case "UNH" -> open(segment);
            case "UNT" -> end(true, Optional.of(segment));
            case "UNZ" -> {
                end(false, Optional.empty());
                ended = true;
                reader.restart();
            }
            case "UNG", "UNE" -> end(false, Optional.empty());
            default -> inside(segment);
        }
    }

    private void inside(Segment segment) {
        if (current.isPresent()) {
            Current message = current.get();
            message.digest.add(segment);
            if (segment.sound()) {
                message.message.take(segment);
            } else {
                message.message.lose(segment);
            }
        } else if (ended || segment.sound()) {
            output.tally()
                    .note(
                            Tally.Remark.OUTSIDE,
                            name + ", line " + segment.line() + ": " + tag(segment));
        } else {
            reject(segment, new Tally.Wrong("", segment.shown(), segment.problem(), NOT_EDIFACT));
        }
    }

    /** What stands there may be a name or a number of a document, and is not told. */
    private static String tag(Segment segment) {
        return segment.tag().isEmpty() ? "no segment" : segment.tag();
    }

    private void begin(Segment unb, SegmentReader reader) {
        end(false, Optional.empty());
        ended = false;
        notices(unb, reader);
        String time = unb.text(4) + unb.text(4, 1);
        Optional<LocalDateTime> prepared = Moment.of(time).at();
        interchange =
                Optional.of(
                        new Interchange(
                                MessageId.part(unb.text(2))
                                        + "/"
                                        + MessageId.part(time)
                                        + "/"
                                        + MessageId.part(unb.text(5)),
                                prepared));
    }

    private void notices(Segment unb, SegmentReader reader) {
        if (reader.adviceUnusable()) {
            output.tally().note(Tally.Remark.ADVICE, name);
        }
        Optional<Charset> charset = Charsets.of(unb.text(1));
        if (charset.isEmpty()) {
            output.tally().note(Tally.Remark.CHARSET, name + ": \"" + unb.text(1) + "\"");
        }
        reader.charset(charset.orElse(StandardCharsets.ISO_8859_1));
    }

    private void open(Segment unh) {
        end(false, Optional.empty());
        String type = unh.text(2);
        MessageId id = id(unh);
        KnownMessages.Digest digest = new KnownMessages.Digest();
        digest.add(unh);
        MessageRows rows = new MessageRows(id, output);
        switch (type) {
            case "PAXLST" -> current = Optional.of(new Current(new Manifest(rows), rows, digest));
            case "PNRGOV" -> current = Optional.of(new Current(new Bookings(rows), rows, digest));
            default -> current = Optional.of(new Current(new Other(rows, type), rows, digest));
        }
        if (!unh.sound()) {
            current.get().message.lose(unh);
        }
    }

    private MessageId id(Segment unh) {
        StringBuilder key = new StringBuilder(interchange.map(Interchange::key).orElse(""));
        key.append('/').append(MessageId.part(unh.text(1)));
        for (int element : List.of(COMMON_REFERENCE, PART)) {
            if (!unh.text(element).isEmpty()) {
                key.append('/').append(MessageId.part(unh.text(element)));
            }
        }
        return new MessageId(name, key.toString(), unh, interchange.flatMap(Interchange::prepared));
    }

    private void end(boolean complete, Optional<Segment> trailer) {
        if (current.isEmpty()) {
            return;
        }
        Current message = current.get();
        current = Optional.empty();
        if (!complete) {
            message.rows.note(Tally.Remark.NO_TRAILER, "it breaks off");
        }
        message.message.end(complete);
        String said = trailer.map(unt -> unt.text(1)).orElse("");
        if (complete
                && !said.replaceFirst("^0+(?=.)", "").equals(Long.toString(message.segments))) {
            message.rows.note(
                    Tally.Remark.COUNT_OF_SEGMENTS,
                    "UNT says \"%s\", %d are there".formatted(said, message.segments));
        }
        output.known().add(message.rows, message.digest, output.tally());
    }

    /** A message of another type: it has no travellers. */
    private record Other(MessageRows rows, String type) implements Message {

        @Override
        public void take(Segment segment) {}

        @Override
        public void lose(Segment segment) {}

        @Override
        public void end(boolean complete) {
            rows.note(Tally.Remark.OTHER_TYPE, "\"" + type + "\"");
        }
    }
}
