/** Articles as they were given: text, sentences, spans, and the readers that turn files into them. */
@NullMarked
package org.recoupe.article;

import org.jspecify.annotations.NullMarked;
