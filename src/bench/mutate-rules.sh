#!/bin/bash
# Mutation testing of the shipped rules: flips comparisons, drops conditions, changes tolerances tenfold, and counts the
# changes that a rule's own examples notice. Lists those that survive; fails below 90 %.
#   src/bench/mutate-rules.sh [rule id or topic]…
# Each mutant is tried on the examples of its own rule, whose texts are read once; what compiled, and what did not, is kept in
# target/mutants. One rule takes seconds, all of them minutes. EVERY=5 tries each fifth mutant only.
set -euo pipefail
cd "$(dirname "$0")/../.."
libraries=target/bench-libraries.txt
maven=(mvn -q -B -o -Djacoco.skip=true)
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  "${maven[@]}" dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
"${maven[@]}" test-compile
# Mutants are not to fill the user's cache of compiled rules; a second run finds those of the first compiled.
export XDG_CACHE_HOME=$PWD/target/mutants
nice -n 10 java -XX:+UseSerialGC -Xmx2g -Devery="${EVERY:-1}" -cp "target/test-classes:target/classes:$(cat "$libraries")" \
  org.recoupe.bench.MutateRules rules "$@"
