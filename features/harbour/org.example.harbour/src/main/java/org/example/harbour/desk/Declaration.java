package org.example.harbour.desk;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a passenger of the ferry declared at the desk on arrival.
 *
 * @param number of the declaration
 * @param passenger the harbour's own number of the passenger
 * @param ferry number of the voyage
 */
public record Declaration(
        String number,
        String passenger,
        String familyName,
        String givenNames,
        LocalDate birthDate,
        String ferry,
        Instant departedAt,
        String booking,
        String goods) {}
