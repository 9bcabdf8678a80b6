package org.tidewaiter.rule.papercompany;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.kernel.name.FirmName;
import org.tidewaiter.kernel.work.Workers;

/**
 * The names of traders in one form, numbered: two spellings of one number are one name.
 *
 * <p>Memory: 4 bytes a spelling, the text of a name. Immutable, thread-safe.
 */
final class NameBook {

    /** No name. */
    static final int NONE = -1;

    private final int[] nameOf;
    private final List<FirmName> names = new ArrayList<>();

    /** Reads all spellings of a codebook. */
    NameBook(Codebook spellings, Workers workers) {
        FirmName[] read = new FirmName[spellings.size()];
        workers.share(
                read.length,
                (part, from, to) -> {
                    for (int code = from; code < to; code++) {
                        read[code] = FirmName.of(spellings.text(code));
                    }
                });
        nameOf = new int[read.length];
        Map<String, Integer> numbers = new HashMap<>();
        for (int code = 0; code < read.length; code++) {
            FirmName name = read[code];
            if (name.words().isEmpty()) {
                nameOf[code] = NONE;
                continue;
            }
            Integer number = numbers.putIfAbsent(name.key(), names.size());
            nameOf[code] = number == null ? names.size() : number;
            if (number == null) {
                names.add(name);
            }
        }
    }

    /** The name of a spelling, {@link #NONE} if there is none. */
    int of(int spelling) {
        return spelling == Missing.CODE ? NONE : nameOf[spelling];
    }

    FirmName name(int number) {
        return names.get(number);
    }

    /** Whether two names are most likely one firm's; without a name nothing speaks against it. */
    boolean resemble(int one, int other) {
        return one == other || one == NONE || other == NONE || name(one).resembles(name(other));
    }
}
