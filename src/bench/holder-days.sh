#!/bin/bash
# Compares the terms of office that the project wrote down with an independent list, day by day, and prints what differs; rows that
# agree get recoupe-holders-compared for their source. The list is that of https://github.com/peppercatorg/site-build: its
# history has holders since 2000 as of January 2023, its pages those in office in January 2025. It is licensed CC BY-NC 4.0, so
# nothing of it is taken over. Needs compiled tests: mvn -o test-compile.
#   src/bench/holder-days.sh <git folder of the clone>
set -euo pipefail
clone=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
libraries=target/bench-libraries.txt
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  mvn -q -B -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/lists"
for country in $(git -C "$clone" ls-tree --name-only efd4378c:docs/leaders); do
  git -C "$clone" show "efd4378c:docs/leaders/$country/leaders-historic.csv" > "$work/lists/$country.csv" 2> /dev/null ||
    rm "$work/lists/$country.csv"
  git -C "$clone" show "4940eac4c:docs/leaders/$country/index.html" > "$work/lists/$country.html" 2> /dev/null ||
    rm "$work/lists/$country.html"
done
java -cp "${CLASSES:-target/test-classes}:$(cat "$libraries")" org.recoupe.curation.HolderDays "$work/lists" reference-data
