#!/bin/bash
# Takes rows of the shipped tables from public files, and tells which file gave how many; then prints every difference
# between the tables and those files that nobody has explained.
#   src/bench/curate.sh [folder]
# folder: ../shared/data by default. Needs compiled tests: mvn -o test-compile.
set -euo pipefail
files=$(cd "${1:-$(dirname "$0")/../../../shared/data}" && pwd)
cd "$(dirname "$0")/../.."
libraries=target/bench-libraries.txt
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  mvn -q -B -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
for step in CuratedSeries CuratedPlaces CuratedHolders CuratedEvents ReferenceDifferences; do
  java -cp "target/test-classes:$(cat "$libraries")" "org.recoupe.curation.$step" "$files" reference-data
done
