/** The fact checker: articles in, consistency reports out. */
@NullMarked
package org.recoupe;

import org.jspecify.annotations.NullMarked;
