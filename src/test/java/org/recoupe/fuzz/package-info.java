/** Targets for a fuzzer: one for each reader, and one for extraction. */
@NullMarked
package org.recoupe.fuzz;

import org.jspecify.annotations.NullMarked;
