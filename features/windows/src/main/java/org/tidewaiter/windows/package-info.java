/**
 * Tests of windows: JUnit beside a running workbench, driven by a real mouse and keyboard.
 *
 * <p>A test is a class of one of the packages below, named {@code *Test}; which package runs is the
 * stage of the host: {@link org.tidewaiter.windows.alone} before Tidewaiter is installed, {@link
 * org.tidewaiter.windows.installed} after, {@link org.tidewaiter.windows.withoutrule} once a rule
 * is uninstalled. All stages share one workspace, as an officer's would.
 */
@NullMarked
package org.tidewaiter.windows;

import org.jspecify.annotations.NullMarked;
