package org.tidewaiter.world.trade;

import java.util.List;

/**
 * A country from which goods come, and how firms and addresses are written there.
 *
 * @param dial its telephone prefix
 * @param streets patterns of a street line, of a number and a name
 * @param forms endings of firms' names
 */
record Country(
        String code,
        String name,
        Tongue tongue,
        Lane lane,
        String dial,
        List<String> streets,
        List<String> forms) {}
