/** The consistency report and one writer for each of its formats. */
@NullMarked
package org.recoupe.report;

import org.jspecify.annotations.NullMarked;
