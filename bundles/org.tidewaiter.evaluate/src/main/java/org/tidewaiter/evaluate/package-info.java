/**
 * Measures how good the rules are, as they are shipped, beside what a user would do without them.
 *
 * <p>Made-up worlds with a known truth, shuffles that leave nothing to find, and public records.
 * Not shipped.
 */
@NullMarked
package org.tidewaiter.evaluate;

import org.jspecify.annotations.NullMarked;
