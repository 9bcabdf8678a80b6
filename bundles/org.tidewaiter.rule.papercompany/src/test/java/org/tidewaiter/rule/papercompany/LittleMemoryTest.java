package org.tidewaiter.rule.papercompany;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.kernel.work.Workers;

/** Reads many addresses and names in a Java machine of its own, whose heap holds no more. */
class LittleMemoryTest {

    private static final int TRADERS = 200_000;

    /**
     * Of it the lists of words and cities take 12 MB and a batch of keys 15: some 200 bytes are
     * left for each trader, where one key as an object of strings takes more.
     */
    private static final String HEAP = "-Xmx64m";

    @Test
    void addressesAndNamesOfManyTradersFitIntoALittleHeap() throws Exception {
        String java = System.getProperty("java.home") + File.separator + "bin/java";
        Process process =
                new ProcessBuilder(
                                java,
                                HEAP,
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LittleMemoryTest.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
    }

    /** What the other machine does; it ends in an error if memory or a site is missing. */
    public static void main(String[] none) {
        DataSet data =
                (DataSet)
                        Proxy.newProxyInstance(
                                DataSet.class.getClassLoader(),
                                new Class<?>[] {DataSet.class},
                                (proxy, method, domain) -> book((String) domain[0]));
        Register register = new Register(TRADERS, data.codebook(Traders.ROLE.domain()));
        for (int trader = 0; trader < TRADERS; trader++) {
            register.row[trader] = trader;
            register.address[trader] = trader;
            register.locality[trader] = trader % 300;
            register.country[trader] = 0;
        }
        Workers workers = new Workers(2, () -> {});
        NameBook names = new NameBook(data.codebook(Traders.NAME.domain()), workers);
        AddressBook addresses = new AddressBook(data, register);
        addresses.read(workers);
        SiteKeys keys = new SiteKeys(addresses, PointBook.of(register, addresses));
        List<Object> expected = List.of(TRADERS, "GB|TOWN AAABB|KING AAABB ST|1", 1);
        List<Object> seen = List.of(addresses.sites(), keys.of(addresses.site(27)), names.of(1));
        if (!seen.equals(expected)) {
            throw new AssertionError("expected " + expected + ", was " + seen);
        }
    }

    private static Codebook book(String domain) {
        if (domain.equals(Traders.ADDRESS.domain())) {
            return made(TRADERS, code -> 1 + code % 9 + " King " + word(code) + " Street");
        } else if (domain.equals(Traders.LOCALITY.domain())) {
            return made(300, code -> "Town " + word(code));
        } else if (domain.equals(Traders.NAME.domain())) {
            return made(TRADERS, code -> word(code) + " GENERAL TRADING LTD");
        }
        return made(1, code -> domain.equals(Domains.COUNTRY) ? "GB" : "");
    }

    /** A number in letters. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number, i = 0; i < 5; i++, rest /= 26) {
            word.insert(0, (char) ('A' + rest % 26));
        }
        return word.toString();
    }

    private static Codebook made(int size, java.util.function.IntFunction<String> text) {
        return new Codebook() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public String text(int code) {
                return text.apply(code);
            }

            @Override
            public int code(String sought) {
                throw new UnsupportedOperationException("nothing is looked up by its text");
            }
        };
    }
}
