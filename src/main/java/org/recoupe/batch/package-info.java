/** Many articles: all cores, bounded memory, their order kept, one that breaks down passed over, a run that was killed gone on with. */
@NullMarked
package org.recoupe.batch;

import org.jspecify.annotations.NullMarked;
