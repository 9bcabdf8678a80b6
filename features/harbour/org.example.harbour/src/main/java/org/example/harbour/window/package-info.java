/** The window of the desk. */
@NullMarked
package org.example.harbour.window;

import org.jspecify.annotations.NullMarked;
