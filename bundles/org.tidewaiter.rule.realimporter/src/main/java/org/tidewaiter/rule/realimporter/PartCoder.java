package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.work.Workers;

/**
 * Gives the parts of the chains their codes.
 *
 * <p>An importer that is its own broker, payer or warehouse has no partner there: such a code is
 * missing. Numbers follow the order of rows, which is canonical.
 */
final class PartCoder {

    private static final int SUBHEADING = 6;
    private static final int HEADING = 4;
    private static final int CHAPTER = 2;

    private final RawImports raw;
    private final DataSet data;
    private final Workers workers;
    private final int[] sizes = new int[ChainPart.ALL.size()];
    private final List<PartBook.Label> labels =
            new ArrayList<>(Collections.nCopies(ChainPart.ALL.size(), code -> ""));
    private PartBook.Goods goods = new PartBook.Goods(new int[0], new int[0]);

    PartCoder(RawImports raw, DataSet data, Workers workers) {
        this.raw = raw;
        this.data = data;
        this.workers = workers;
    }

    /** The code of a part by row; to be asked once for each part. */
    IntUnaryOperator coded(ChainPart part) {
        return switch (part) {
            case SUPPLIER -> supplier();
            case DELIVERY_ADDRESS -> spelled(part, Spelling::ofAddress);
            case DELIVERY_PHONE -> spelled(part, Spelling::ofPhone);
            case GOODS -> goods();
            case ROUTE -> route();
            default -> plain(part);
        };
    }

    /** What the codes mean, once all parts were asked for. */
    PartBook book() {
        return new PartBook(sizes, labels, goods);
    }

    private void tell(ChainPart part, int size, PartBook.Label label) {
        sizes[part.ordinal()] = size;
        labels.set(part.ordinal(), label);
    }

    private IntUnaryOperator plain(ChainPart part) {
        Column.Code column = part.columns.get(0);
        int[] codes = raw.codes(column);
        Codebook texts = data.codebook(column.domain());
        tell(part, codes.length == 0 ? 0 : texts.size(), texts::text);
        if (!part.isTrader()) {
            return row -> codes[row];
        }
        int[] importerOf = raw.codes(Imports.IMPORTER_ID);
        return row -> codes[row] == importerOf[row] ? -1 : codes[row];
    }

    private IntUnaryOperator supplier() {
        int[] ids = raw.codes(Imports.EXPORTER_ID);
        int[] names = raw.codes(Imports.EXPORTER_NAME);
        TupleCodes pairs = new TupleCodes(2);
        int[] pairOf = new int[raw.rows()];
        Codebook traders = data.codebook(Domains.TRADER);
        Codebook nameTexts = data.codebook(Imports.EXPORTER_NAME.domain());
        for (int row = 0; row < pairOf.length; row++) {
            int id = ids.length == 0 ? -1 : ids[row];
            pairOf[row] = pairs.add(id, names.length == 0 ? -1 : names[row]);
        }
        SupplierGroups groups = SupplierGroups.of(pairs, nameTexts::text);
        IntUnaryOperator groupOf = row -> groups.group(pairOf[row]);
        RenamedSuppliers renamed = renamed(groups.groups(), groupOf);
        IntFunction<String> name =
                group -> {
                    int pair = groups.pairOf(group);
                    int id = pairs.value(pair, 0);
                    return id >= 0 ? traders.text(id) : nameTexts.text(pairs.value(pair, 1));
                };
        tell(
                ChainPart.SUPPLIER,
                renamed.size(),
                number ->
                        renamed.names(number).stream()
                                .map(name::apply)
                                .collect(Collectors.joining(" = ")));
        return row -> renamed.number(groupOf.applyAsInt(row));
    }

    private RenamedSuppliers renamed(int suppliers, IntUnaryOperator supplierOf) {
        int[] addresses = raw.take(Imports.EXPORTER_ADDRESS);
        Codebook texts = data.codebook(Imports.EXPORTER_ADDRESS.domain());
        SupplierPlaces places = SupplierPlaces.read(addresses, texts, workers);
        TupleCodes stays = new TupleCodes(3);
        int[] first = new int[suppliers];
        int[] last = new int[suppliers];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int row = 0; row < addresses.length; row++) {
            int supplier = supplierOf.applyAsInt(row);
            places.add(addresses[row], supplier, stays);
            if (supplier >= 0) {
                first[supplier] = Math.min(first[supplier], raw.dayOf()[row]);
                last[supplier] = Math.max(last[supplier], raw.dayOf()[row]);
            }
        }
        return RenamedSuppliers.of(stays, new RenamedSuppliers.Sales(first, last));
    }

    private IntUnaryOperator spelled(ChainPart part, UnaryOperator<String> spelling) {
        Column.Code column = part.columns.get(0);
        int[] codes = raw.codes(column);
        Codebook texts = data.codebook(column.domain());
        Forms forms = new Forms(texts.size(), code -> spelling.apply(texts.text(code)));
        for (int code : codes) {
            forms.of(code);
        }
        int[] first = forms.first();
        tell(part, first.length, number -> texts.text(first[number]));
        return row -> forms.of(codes[row]);
    }

    private IntUnaryOperator goods() {
        int[] codes = raw.codes(Imports.HS_CODE);
        Codebook texts = data.codebook(Imports.HS_CODE.domain());
        Forms forms = new Forms(texts.size(), code -> cut(texts.text(code), SUBHEADING));
        for (int code : codes) {
            forms.of(code);
        }
        goods = new PartBook.Goods(coarser(forms, texts, HEADING), coarser(forms, texts, CHAPTER));
        int[] first = forms.first();
        tell(ChainPart.GOODS, first.length, number -> cut(texts.text(first[number]), SUBHEADING));
        return row -> forms.of(codes[row]);
    }

    private static int[] coarser(Forms forms, Codebook texts, int digits) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] first = forms.first();
        int[] coarser = new int[first.length];
        for (int number = 0; number < coarser.length; number++) {
            String text = cut(texts.text(first[number]), digits);
            coarser[number] = numbers.computeIfAbsent(text, key -> numbers.size());
        }
        return coarser;
    }

    /** The first digits of a code of goods, without the dots that some hosts write. */
    private static String cut(String code, int digits) {
        String plain = code.replaceAll("[^0-9A-Za-z]", "");
        return plain.length() <= digits ? plain : plain.substring(0, digits);
    }

    private IntUnaryOperator route() {
        int[] countries = raw.codes(Imports.DEPARTURE_COUNTRY);
        int[] offices = raw.codes(Imports.CUSTOMS_OFFICE);
        TupleCodes routes = new TupleCodes(2);
        int[] routeOf = new int[raw.rows()];
        for (int row = 0; row < routeOf.length; row++) {
            int country = countries.length == 0 ? -1 : countries[row];
            int office = offices.length == 0 ? -1 : offices[row];
            routeOf[row] = country < 0 && office < 0 ? -1 : routes.add(country, office);
        }
        Codebook countryTexts = data.codebook(Domains.COUNTRY);
        Codebook officeTexts = data.codebook(Domains.CUSTOMS_OFFICE);
        tell(
                ChainPart.ROUTE,
                routes.size(),
                route ->
                        text(countryTexts, routes.value(route, 0))
                                + " - "
                                + text(officeTexts, routes.value(route, 1)));
        return row -> routeOf[row];
    }

    private static String text(Codebook texts, int code) {
        return code < 0 ? "?" : texts.text(code);
    }

    /** Numbers texts by the form that they are brought to; an empty form has no number. */
    private static final class Forms {

        private static final int UNSEEN = -2;

        private final IntFunction<String> form;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final int[] numberOf;
        private int[] first = new int[16];

        Forms(int codes, IntFunction<String> form) {
            this.form = form;
            numberOf = new int[codes];
            Arrays.fill(numberOf, UNSEEN);
        }

        int of(int code) {
            if (code < 0) {
                return -1;
            }
            if (numberOf[code] == UNSEEN) {
                numberOf[code] = number(code, form.apply(code));
            }
            return numberOf[code];
        }

        private int number(int code, String text) {
            if (text.isEmpty()) {
                return -1;
            }
            int known = numbers.size();
            int number = numbers.computeIfAbsent(text, key -> known);
            if (number == known) {
                first = known == first.length ? Arrays.copyOf(first, 2 * known) : first;
                first[number] = code;
            }
            return number;
        }

        /** By number, a code that has it; the texts of the forms are not held any longer. */
        int[] first() {
            return Arrays.copyOf(first, numbers.size());
        }
    }
}
