@NullMarked
package org.tidewaiter.workbench.run;

import org.jspecify.annotations.NullMarked;
