/** Articles set against each other, sentence by sentence: what one says and the other does not allow. */
@NullMarked
package org.recoupe.against;

import org.jspecify.annotations.NullMarked;
