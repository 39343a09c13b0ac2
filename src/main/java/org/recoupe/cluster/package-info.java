/** The same check on Apache Spark: articles of files, tables or a stream in, datasets of reports and findings out. */
@NullMarked
package org.recoupe.cluster;

import org.jspecify.annotations.NullMarked;
