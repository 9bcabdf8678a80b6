package org.tidewaiter.place;

/** Reads addresses in Latin script. Thread-safe. */
final class LatinReader {

    /** Most keys are shorter. */
    private static final int KEY_LENGTH = 48;

    private final States states;
    private final TownReader towns;

    LatinReader(Countries countries) {
        states = new States();
        towns = new TownReader(countries, states);
    }

    AddressKey read(PostalAddress address, Country country) {
        Draft draft = new Draft(Scanner.scan(address.text(), country), country);
        Asides.take(draft);
        Town town = towns.take(draft, towns.said(address, country));
        Units.take(draft);
        Streets.take(draft);
        return key(draft, town);
    }

    private AddressKey key(Draft draft, Town town) {
        Country country = draft.country;
        String district = country.districtOf(town.postalCode());
        String area = area(town, district);
        StringBuilder text = new StringBuilder(KEY_LENGTH).append(country.code());
        Precision precision = Precision.REGION;
        if (!area.isEmpty()) {
            text.append('|').append(area);
            precision = Precision.LOCALITY;
            boolean street = !draft.street.isEmpty();
            boolean number = !draft.number.isEmpty();
            if (street || number) {
                text.append('|').append(draft.street);
                precision = Precision.STREET;
            }
            if (number) {
                text.append('|').append(draft.number);
                text.append(draft.block.isEmpty() ? "" : "|" + draft.block);
                precision = finest(draft, country, town);
            }
        } else if (!town.region().isEmpty()) {
            text.append("||").append(town.region());
        }
        return new AddressKey(
                text.toString(), precision, draft.unit(), district, draft.postBox, draft.careOf);
    }

    /** A town that may lie in any of several states names no building. */
    private Precision finest(Draft draft, Country country, Town town) {
        if (draft.streetIsVague) {
            return Precision.STREET;
        }
        if (town.state().isEmpty() && states.needed(country)) {
            return Precision.STREET;
        }
        return draft.unit().isEmpty() ? Precision.BUILDING : Precision.UNIT;
    }

    private static String area(Town town, String district) {
        if (town.name().isEmpty()) {
            return district;
        }
        return town.state().isEmpty() ? town.name() : town.name() + " " + town.state();
    }
}
