@NullMarked
package org.tidewaiter.workbench.help;

import org.jspecify.annotations.NullMarked;
