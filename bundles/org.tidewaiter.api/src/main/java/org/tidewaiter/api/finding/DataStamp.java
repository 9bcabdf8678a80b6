package org.tidewaiter.api.finding;

/** Which records a finding was made from. */
public record DataStamp(String name, String fingerprint) {}
