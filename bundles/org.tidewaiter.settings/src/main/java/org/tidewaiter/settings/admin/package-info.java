/** Settings read from, and given to, the Configuration Admin or the folder of File Install. */
@NullMarked
package org.tidewaiter.settings.admin;

import org.jspecify.annotations.NullMarked;
