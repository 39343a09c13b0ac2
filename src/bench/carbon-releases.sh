#!/bin/bash
# Fills holes of reference-data/series/co2-emissions.csv from a clone of https://github.com/C5rsdMat1X5/ai-thermocast, which keeps a
# chart of Our World in Data (CC BY 4.0), of the Global Carbon Project (CC BY 4.0). Rows of other sources stay.
# Needs compiled tests (mvn -o test-compile).
#   src/bench/carbon-releases.sh <git folder of the clone>
set -euo pipefail
clone=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
libraries=target/bench-libraries.txt
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  mvn -q -B -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git -C "$clone" show 00fda99:data/annual-co2-emissions-per-country.csv > "$work/chart.csv"
java -cp "${CLASSES:-target/test-classes}:$(cat "$libraries")" org.recoupe.curation.CarbonReleases "$work/chart.csv" reference-data
