/** Export declarations whose goods left faster than they could, or than like goods do. */
@NullMarked
package org.tidewaiter.rule.fakeexport;

import org.jspecify.annotations.NullMarked;
