package org.example.harbour.desk;

import java.time.Instant;

/**
 * Something that the desk should look at.
 *
 * @param from who raised it
 */
public record Alert(Instant at, String from, String text) {}
