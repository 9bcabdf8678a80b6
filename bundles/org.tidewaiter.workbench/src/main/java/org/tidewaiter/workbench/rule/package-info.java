@NullMarked
package org.tidewaiter.workbench.rule;

import org.jspecify.annotations.NullMarked;
