package org.tidewaiter.web.rest;

import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Problem;

/** Ids of findings and numbers of orders in paths, and versions as tags. */
final class Ids {

    private Ids() {}

    /** The id of the path. */
    static String of(Ask ask) {
        String id = ask.part("id");
        if (!id.matches("[0-9a-f]{32}")) {
            throw unknown();
        }
        return id;
    }

    /** The number of an order in the path. */
    static long order(Ask ask) {
        String number = ask.part("number");
        if (!number.matches("[0-9]{1,18}")) {
            throw unknownOrder();
        }
        return Long.parseLong(number);
    }

    static Problem unknownOrder() {
        return new Problem(404, "no-such-order", "there is no order of this number");
    }

    static Problem unknown() {
        return new Problem(404, "no-such-finding", "there is no finding of this id");
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
