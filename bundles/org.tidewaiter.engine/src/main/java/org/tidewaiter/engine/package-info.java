/**
 * Runs rules on a data set: finds them, checks their needs, lends the records, ranks what they
 * find, and keeps one rule's failure from the others.
 *
 * <p>{@link org.tidewaiter.engine.WhiteboardEngine} is the OSGi service; {@link
 * org.tidewaiter.engine.ThreadedEngine} does the work and needs no framework. A run works in its
 * own thread and gives each rule another, so that a rule which does not listen can be left behind.
 */
@NullMarked
package org.tidewaiter.engine;

import org.jspecify.annotations.NullMarked;
