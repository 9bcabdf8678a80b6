/** Tests that need a running framework: services, configuration, wiring. Fields are injected. */
package org.tidewaiter.itest;
