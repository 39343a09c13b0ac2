/** The pages in a real browser. */
@NullMarked
package org.recoupe.report.browser;

import org.jspecify.annotations.NullMarked;
