/** Reference data: the catalogue, its datasets, and the candidate evidence for a claim. */
@NullMarked
package org.recoupe.reference;

import org.jspecify.annotations.NullMarked;
