package org.example.harbour.desk;

import java.time.LocalDate;

/** What the harbour has against a passenger. */
public record Offence(String number, String passenger, String kind, LocalDate on) {}
