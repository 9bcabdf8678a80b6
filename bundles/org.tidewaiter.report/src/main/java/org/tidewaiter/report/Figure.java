package org.tidewaiter.report;

/**
 * A picture of a finding, drawn.
 *
 * @param kind {@code network}, {@code places}, {@code timeline} or {@code histogram}
 * @param title its caption
 * @param markup a {@code figure} element in well-formed markup: the picture as SVG, notes, and its
 *     twin as tables. It has class names and neither styles nor scripts; nodes carry {@code
 *     data-node}, links {@code data-from} and {@code data-to}, all values are escaped
 */
public record Figure(String kind, String title, String markup) {}
