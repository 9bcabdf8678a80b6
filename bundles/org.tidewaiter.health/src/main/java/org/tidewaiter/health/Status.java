package org.tidewaiter.health;

/** How well a thing is, from well to bad. */
public enum Status {
    /** Nothing to do. */
    OK,
    /** It works; somebody should look before it does not. */
    WARN,
    /** It does not work. */
    CRITICAL
}
