package org.tidewaiter.web.metric;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/**
 * A number of things, and what they add up to, by the values of some labels. Thread-safe.
 *
 * <p>Written in the text format of Prometheus, version 0.0.4, by hand: it is three kinds of lines,
 * and the library's bundle does not resolve without the classes of Protocol Buffers.
 */
final class Tally {

    private static final String SEPARATOR = "\n";

    private static final class Sum {
        private final LongAdder count = new LongAdder();
        private final DoubleAdder total = new DoubleAdder();
    }

    private final String name;
    private final String help;
    private final List<String> labels;
    private final Map<String, Sum> sums = new ConcurrentSkipListMap<>();

    Tally(String name, String help, String... labels) {
        this.name = name;
        this.help = help;
        this.labels = List.of(labels);
        if (labels.length == 0) {
            sums.put("", new Sum()); // none is 0, and not absent
        }
    }

    /** Counts one thing of some amount. */
    void add(double amount, String... values) {
        Sum sum = sums.computeIfAbsent(String.join(SEPARATOR, values), key -> new Sum());
        sum.count.increment();
        sum.total.add(amount);
    }

    /** Writes what it adds up to, as a counter or a gauge. */
    void writeTotal(StringBuilder text, String type) {
        head(text, type);
        sums.forEach((values, sum) -> line(text, name, values, sum.total.sum()));
    }

    /** Writes how many there are and what they add up to. */
    void writeSummary(StringBuilder text) {
        head(text, "summary");
        sums.forEach(
                (values, sum) -> {
                    line(text, name + "_count", values, sum.count.sum());
                    line(text, name + "_sum", values, sum.total.sum());
                });
    }

    private void head(StringBuilder text, String type) {
        text.append("# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name, type));
    }

    private void line(StringBuilder text, String as, String values, double value) {
        text.append(as);
        String[] all = values.split(SEPARATOR, -1);
        for (int i = 0; i < labels.size(); i++) {
            text.append(i == 0 ? '{' : ',').append(labels.get(i));
            text.append("=\"").append(escaped(all[i])).append('"');
        }
        text.append(labels.isEmpty() ? " " : "} ").append(plain(value)).append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
