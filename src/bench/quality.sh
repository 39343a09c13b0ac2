#!/bin/bash
# Measures what the program reads on the public test sets of a folder, and prints one table.
#   src/bench/quality.sh [folder] [-v] [--all] [--speed] [--curve] [--write] [--only SET]
# folder: ../shared/bench by default. -v lists every miss, --all spells every number to a million, --speed measures
# throughput, --curve what the tolerance of populations does (long), --write keeps the table in
# src/site/markdown/benchmarks.md, --only runs the sets whose names start so.
set -euo pipefail
home=$(cd "$(dirname "$0")/../.." && pwd)
# A folder is meant from where the caller stands.
arguments=()
only=
for argument in "$@"; do
  if [ -z "$only" ] && [ -d "$argument" ]; then argument=$(cd "$argument" && pwd); fi
  only=
  if [ "$argument" = --only ]; then only=yes; fi
  arguments+=("$argument")
done
cd "$home"

classes=target/classes
tests=target/test-classes
libraries=target/bench-libraries.txt
maven=(mvn -q -B -o -Djacoco.skip=true)
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  "${maven[@]}" dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
# Compiled by Maven when anything is newer than what was compiled last.
stamp=target/bench-compiled
if [ ! -e "$stamp" ] || [ -n "$(find src/main src/test rules reference-data pom.xml -newer "$stamp" -print -quit)" ]; then
  "${maven[@]}" test-compile
  touch "$stamp"
fi
exec java -XX:+UseSerialGC -cp "$tests:$classes:$(cat "$libraries")" org.recoupe.bench.Quality "${arguments[@]}"
