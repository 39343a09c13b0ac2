#!/bin/bash
# Makes reference-data/series/population-earlier.csv from a clone of https://github.com/datasets/population, whose history
# keeps the World Bank's releases (CC BY 4.0). Needs compiled tests: mvn -o test-compile.
#   src/bench/earlier-releases.sh <git folder of the clone>
set -euo pipefail
clone=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
libraries=target/bench-libraries.txt
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  mvn -q -B -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for commit in 8f762b3 a6e362f 86b84b8 52d3bf4 215bcdf 10de5a5 425fc44; do
  day=$(git -C "$clone" log -1 --format=%ad --date=short "$commit")
  git -C "$clone" show "$commit:data/population.csv" | sed '1s/^\xEF\xBB\xBF//' > "$work/$day.csv"
done
java -cp "${CLASSES:-target/test-classes}:$(cat "$libraries")" org.recoupe.curation.EarlierReleases "$work" reference-data
