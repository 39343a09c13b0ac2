/** True statements and their mutations: the end-to-end oracle of what a check finds, misses and must leave alone. */
@NullMarked
package org.recoupe.oracle;

import org.jspecify.annotations.NullMarked;
