@NullMarked
package org.tidewaiter.workbench.records;

import org.jspecify.annotations.NullMarked;
