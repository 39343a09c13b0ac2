#!/bin/bash
# The end-to-end oracle: true statements in four wordings each, French and English, and the same with one number, scale,
# unit, currency, date, country, person, capital, direction or comparator changed. Prints for each kind of claim and of
# mutation how many of the true ones are confirmed and how many accused, how many of the changed ones are caught, what else
# changed its verdict, and each miss.
#   src/bench/mutate-articles.sh [sets] [seed...]      sets: 1,2 (what is asked for) or 3 (what is not read yet); seeds: 1 2 3
set -euo pipefail
cd "$(dirname "$0")/../.."
libraries=target/bench-libraries.txt
maven=(mvn -q -B -o -Djacoco.skip=true)
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  "${maven[@]}" dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
"${maven[@]}" test-compile
sets=${1:-1,2}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- 1 2 3
java -cp "target/test-classes:target/classes:$(cat "$libraries")" org.recoupe.oracle.MutateArticles "$sets" "$@"
