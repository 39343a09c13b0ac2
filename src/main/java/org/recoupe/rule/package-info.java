/** Rule files: loaded, compiled, checked and run. The only package that knows Drools. */
@NullMarked
package org.recoupe.rule;

import org.jspecify.annotations.NullMarked;
