package org.tidewaiter.api.finding;

/**
 * Why something is a near miss and not a finding: a parameter asked for more.
 *
 * @param parameter the parameter, such as {@code minSharedVoyages}
 * @param value what was seen
 * @param required what the parameter asks for
 */
public record Shortfall(String parameter, double value, double required, Phrase text) {}
