@NullMarked
package org.tidewaiter.workbench.start;

import org.jspecify.annotations.NullMarked;
