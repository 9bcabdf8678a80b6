@NullMarked
package org.tidewaiter.workbench.preference;

import org.jspecify.annotations.NullMarked;
