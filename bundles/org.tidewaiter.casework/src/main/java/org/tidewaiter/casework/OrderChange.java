package org.tidewaiter.casework;

/**
 * What an act on an order led to.
 *
 * @param state of the finding, whose step the act is
 */
public record OrderChange(InspectionOrder order, FindingState state) {}
