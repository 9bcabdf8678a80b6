/**
 * The command line: verbs on picocli, the same as commands of the Gogo shell.
 *
 * <p>Results go to the standard output stream, progress and messages to the standard error stream.
 */
@NullMarked
package org.tidewaiter.console;

import org.jspecify.annotations.NullMarked;
