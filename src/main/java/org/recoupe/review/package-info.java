/** What people decided about findings, and the file that keeps it. */
@NullMarked
package org.recoupe.review;

import org.jspecify.annotations.NullMarked;
