#!/bin/bash
# Checks articles of 100 MB, one of each kind, in a small heap: each is refused in words or finishes. Prints the exit code,
# the seconds, the most memory that the process had, and what it said; ends with 1 if any of them did something else.
#   src/bench/limits.sh [megabytes of the articles (100)] [megabytes of the heap (256)]
set -euo pipefail
cd "$(dirname "$0")/../.."
size=${1:-100}
heap=${2:-256}
libraries=target/bench-libraries.txt
maven=(mvn -q -B -o -Djacoco.skip=true)
if [ -z "${LIMITS_CLASSES:-}" ]; then
  "${maven[@]}" compile
  if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
    "${maven[@]}" dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
  fi
fi
classes=${LIMITS_CLASSES:-target/classes:$(cat "$libraries")}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0

# Prose without a claim, with figures in it, and one word without an end.
prose() { yes 'La ville comptait 12 300 habitants en 1990, et personne ne disait rien.' | head -c $((size << 20)) || true; }
word() { tr '\0' a < /dev/zero | head -c $((size << 20)) || true; }

try() {
  local code=0 name=$1
  shift
  /usr/bin/time -f '%e s, %M KB' -o "$work/time" java -XX:+UseSerialGC -Xmx"${heap}m" -cp "$classes" org.recoupe.cli.Main \
    check -q --lang fr -o "$work/reports" "$@" > "$work/out" 2> "$work/err" || code=$?
  echo "$name: exit $code, $(tail -n 1 "$work/time"): $(head -n 1 "$work/err" | sed "s|$work/||" | cut -c 1-150)"
  if grep -q 'OutOfMemory\|Exception\|did not suffice' "$work/err"; then bad=1; fi
  if [ "$code" != 2 ] && [ ! -d "$work/reports" ]; then bad=1; fi
}

prose > "$work/a.txt"; try text "$work/a.txt"
word > "$work/a.txt"; try 'one word' "$work/a.txt"
{ echo '<html><body><article><p>'; prose; } > "$work/a.html"; try html "$work/a.html"; rm "$work/a.html"
prose > "$work/a.md"; try markdown "$work/a.md"; rm "$work/a.md"
{ printf '{"text": "'; prose | tr '\n' ' '; printf '"}\n{"id": "next", "text": "Le 20 août 2024, il pleuvait."}\n'; } > "$work/a.jsonl"
try 'a line of JSONL' "$work/a.jsonl"; rm "$work/a.jsonl"
code=0
try 'standard input' - < "$work/a.txt"
exit "$bad"
