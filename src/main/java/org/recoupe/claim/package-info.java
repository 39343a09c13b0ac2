/** The vocabulary of facts that rules see: mentions, claims and their values, as plain records. */
@NullMarked
package org.recoupe.claim;

import org.jspecify.annotations.NullMarked;
