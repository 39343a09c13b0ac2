#!/bin/bash
# What many rules cost: compiling 200 of them for the first time, a cold check with 10 and with 1,000 that were compiled
# before, and how many articles a second go through with either.
#   src/bench/rule-scale.sh [runs (9)] [general|mixed (mixed)]
# In a general pack each rule looks at every figure; in a mixed one some do, a tenth matches, and others speak of other things.
# CLASSES and TESTS name folders of compiled classes; without them Maven makes them.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-9} kind=${2:-mixed}
libraries=target/bench-libraries.txt
if [ -z "${CLASSES:-}" ]; then
  if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
    mvn -q -B -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
  fi
  mvn -q -B -o -Djacoco.skip=true test-compile
fi
path="${TESTS:-target/test-classes}:${CLASSES:-target/classes}:$(cat "${LIBRARIES:-$libraries}")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CACHE_HOME=$work/cache
scale() { java -cp "$path" org.recoupe.bench.RuleScale "$@"; }
check() {
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$path" org.recoupe.cli.Main check --rules "$1" \
    -o "$work/reports" src/samples/commerce-caucase.fr.md > "$work/out" 2>&1 || [ $? -eq 1 ] || { cat "$work/out" >&2; exit 2; }
}
# Milliseconds by the clock, and of work by all threads of the process.
timed() {
  local TIMEFORMAT='%R %U %S'
  { time check "$1" 2>&3; } 3>&2 2>> "$2"
}
figures() { awk '{ print int($1 * 1000), int(($2 + $3) * 1000) }' "$1"; }
median() { figures "$1" | cut -d' ' -f"$2" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
least() { figures "$1" | cut -d' ' -f"$2" | sort -n | head -n 1; }

for n in 10 200 1000; do scale write "$work/$n" $n "$kind"; done
echo "first compile of $(scale compile "$work/200")"
for n in 10 1000; do scale compile "$work/$n" > /dev/null; check "$work/$n"; done
for ((i = 0; i < runs; i++)); do
  for n in 10 1000; do timed "$work/$n" "$work/times.$n"; done
done
for n in 10 1000; do
  times=$work/times.$n
  echo "cold check with $n rules more, median of $runs: $(median "$times" 1) ms, $(median "$times" 2) ms of work;" \
    "least: $(least "$times" 1) ms, $(least "$times" 2) ms of work"
done
echo "throughput with 10 and 1,000: $(scale speed "$work/10" "$work/1000")"
uptime
