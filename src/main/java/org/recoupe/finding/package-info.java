/** What a rule says of a claim: verdict, evidence, explanation, fingerprint. */
@NullMarked
package org.recoupe.finding;

import org.jspecify.annotations.NullMarked;
