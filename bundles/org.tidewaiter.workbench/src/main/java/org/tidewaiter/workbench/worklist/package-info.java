@NullMarked
package org.tidewaiter.workbench.worklist;

import org.jspecify.annotations.NullMarked;
