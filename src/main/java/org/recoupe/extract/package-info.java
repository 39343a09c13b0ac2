/** Reads claims out of sentences: one recogniser for each phenomenon, then binding. */
@NullMarked
package org.recoupe.extract;

import org.jspecify.annotations.NullMarked;
