/** Gives what runs find to the alert queues of a host, each at its own pace. */
@NullMarked
package org.tidewaiter.casework.deliver;

import org.jspecify.annotations.NullMarked;
