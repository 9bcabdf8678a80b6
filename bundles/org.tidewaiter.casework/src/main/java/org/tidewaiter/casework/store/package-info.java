/**
 * The database: which one, its tables, transactions. One set of scripts and statements for H2 and
 * PostgreSQL; nothing outside this package knows which of them it is.
 */
@NullMarked
package org.tidewaiter.casework.store;

import org.jspecify.annotations.NullMarked;
