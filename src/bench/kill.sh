#!/bin/bash
# Kills the program at random points of checks, imports, reviews, and of the writing of its caches; after each kill looks
# for lost decisions and for broken files, and lets the next run recover. Prints what was killed, and each fault.
#   src/bench/kill.sh [kills (200)] [seed (1)]
set -euo pipefail
cd "$(dirname "$0")/../.."
libraries=target/bench-libraries.txt
maven=(mvn -q -B -o -Djacoco.skip=true)
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  "${maven[@]}" dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
"${maven[@]}" test-compile
java -cp "target/test-classes:target/classes:$(cat "$libraries")" org.recoupe.faults.Kills "${1:-200}" "${2:-1}"
