/** What the harbour gives to Tidewaiter; installed with it, and the harbour works without. */
@NullMarked
package org.example.harbour.tidewaiter;

import org.jspecify.annotations.NullMarked;
