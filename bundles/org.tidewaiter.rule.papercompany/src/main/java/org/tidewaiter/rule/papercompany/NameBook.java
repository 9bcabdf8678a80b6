package org.tidewaiter.rule.papercompany;

import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.kernel.column.TextCodes;
import org.tidewaiter.kernel.column.TextList;
import org.tidewaiter.kernel.name.FirmName;
import org.tidewaiter.kernel.work.Workers;

/**
 * The names of traders in one form, numbered: two spellings of one number are one name.
 *
 * <p>Memory: 4 bytes a spelling, the text of a name and 4 bytes; while it is read, the text once
 * more and 12 to 20 bytes. Immutable, thread-safe.
 */
final class NameBook {

    /** No name. */
    static final int NONE = -1;

    /** How many names are held while they are numbered. */
    private static final int BATCH = 1 << 15;

    private final int[] nameOf;
    private final TextList names = new TextList();

    /** Reads all spellings of a codebook. */
    NameBook(Codebook spellings, Workers workers) {
        nameOf = new int[spellings.size()];
        TextCodes keys = new TextCodes();
        FirmName[] read = new FirmName[Math.min(BATCH, nameOf.length)];
        for (int first = 0; first < nameOf.length; first += BATCH) {
            int begin = first;
            int count = Math.min(BATCH, nameOf.length - begin);
            workers.share(
                    count,
                    (part, from, to) -> {
                        for (int i = from; i < to; i++) {
                            read[i] = FirmName.of(spellings.text(begin + i));
                        }
                    });
            for (int i = 0; i < count; i++) {
                nameOf[begin + i] = number(read[i], keys);
            }
        }
    }

    /** The number of a name; of those of one key the first that came is kept. */
    private int number(FirmName name, TextCodes keys) {
        if (name.words().isEmpty()) {
            return NONE;
        }
        int number = keys.add(name.key());
        if (number == names.size()) {
            names.add(name.words());
        }
        return number;
    }

    /** The name of a spelling, {@link #NONE} if there is none. */
    int of(int spelling) {
        return spelling == Missing.CODE ? NONE : nameOf[spelling];
    }

    FirmName name(int number) {
        return new FirmName(names.at(number));
    }

    /** Whether two names are most likely one firm's; without a name nothing speaks against it. */
    boolean resemble(int one, int other) {
        return one == other || one == NONE || other == NONE || name(one).resembles(name(other));
    }
}
