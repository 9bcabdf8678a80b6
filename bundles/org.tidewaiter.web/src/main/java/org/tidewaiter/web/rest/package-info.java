/** What each route answers, by the contract in openapi.yaml. */
@NullMarked
package org.tidewaiter.web.rest;

import org.jspecify.annotations.NullMarked;
