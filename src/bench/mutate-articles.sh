#!/bin/bash
# The end-to-end oracle: true statements in four wordings each, French and English, and the same with one number, scale,
# unit, currency, date, country, person, capital, direction or comparator changed. Prints how many of the true ones are
# confirmed and how many accused, how many of the changed ones are caught, what else changed its verdict, and each miss.
#   src/bench/mutate-articles.sh [seed]
set -euo pipefail
cd "$(dirname "$0")/../.."
libraries=target/bench-libraries.txt
maven=(mvn -q -B -o -Djacoco.skip=true)
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  "${maven[@]}" dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
"${maven[@]}" test-compile
java -cp "target/test-classes:target/classes:$(cat "$libraries")" org.recoupe.oracle.MutateArticles "${1:-1}"
