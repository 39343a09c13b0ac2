/** Turns official downloads, as they come, into reference data. */
@NullMarked
package org.recoupe.importing;

import org.jspecify.annotations.NullMarked;
