/** The host once the rule of fellow travellers is uninstalled. */
@NullMarked
package org.tidewaiter.windows.withoutrule;

import org.jspecify.annotations.NullMarked;
