/** One corpus against itself: what its articles state of the same measure, entities and period, and where they differ. */
@NullMarked
package org.recoupe.across;

import org.jspecify.annotations.NullMarked;
