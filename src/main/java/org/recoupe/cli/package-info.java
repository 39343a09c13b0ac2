/** The command line: one class for each command. */
@NullMarked
package org.recoupe.cli;

import org.jspecify.annotations.NullMarked;
