@NullMarked
package org.tidewaiter.workbench.perspective;

import org.jspecify.annotations.NullMarked;
