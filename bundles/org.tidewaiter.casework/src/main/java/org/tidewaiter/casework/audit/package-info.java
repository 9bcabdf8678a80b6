/** The audit log: entries chained by their hashes, written with what they tell of. */
@NullMarked
package org.tidewaiter.casework.audit;

import org.jspecify.annotations.NullMarked;
