@NullMarked
package org.tidewaiter.workbench.desk;

import org.jspecify.annotations.NullMarked;
