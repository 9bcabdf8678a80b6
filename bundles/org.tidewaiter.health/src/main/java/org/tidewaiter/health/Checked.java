package org.tidewaiter.health;

/**
 * What a check found.
 *
 * @param name of the check, such as {@code store}
 * @param sentence what is so and, where it is not well, what to do; names no person
 */
public record Checked(String name, Status status, String sentence) {}
