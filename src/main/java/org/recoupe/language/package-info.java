/** What differs between languages: tokens, words and their resource files. */
@NullMarked
package org.recoupe.language;

import org.jspecify.annotations.NullMarked;
