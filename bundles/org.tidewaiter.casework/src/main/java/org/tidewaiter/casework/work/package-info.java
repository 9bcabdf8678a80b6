/**
 * The casework service over the store: intake of runs, worklist, officers' acts, cases, figures.
 */
@NullMarked
package org.tidewaiter.casework.work;

import org.jspecify.annotations.NullMarked;
