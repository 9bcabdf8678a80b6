package org.tidewaiter.world.travel;

/**
 * A person on the move.
 *
 * @param id the host's identity, empty where the host has only the documents
 * @param birthDay counted from 1 January of the year of the world, so negative
 */
record Traveller(
        String id,
        String familyName,
        String givenNames,
        int birthDay,
        String sex,
        Home home,
        Passport passport,
        Diary diary) {

    /** 0 where journeys begin in Korea, 1 where they begin abroad. */
    int outward() {
        return home.abroad() ? 1 : 0;
    }

    /** The same person under another identity, with names exchanged. */
    Traveller mistakenAs(String otherId) {
        return new Traveller(otherId, givenNames, familyName, birthDay, sex, home, passport, diary);
    }
}
