@NullMarked
package org.tidewaiter.workbench.finding;

import org.jspecify.annotations.NullMarked;
