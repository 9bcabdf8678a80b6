/** The plug-in of an Eclipse workbench. The only bundle that sees the workbench. */
@NullMarked
package org.tidewaiter.workbench;

import org.jspecify.annotations.NullMarked;
