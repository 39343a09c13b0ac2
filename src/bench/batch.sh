#!/bin/bash
# Many articles on one machine: articles a second on the clock and for each second of processor time, over threads and numbers
# of articles, with the most memory that the process and its heap had; then one warm article, median and 99th percentile.
#   src/bench/batch.sh [numbers of articles, "1000 5000 11600"] [numbers of threads, "1 2"] [folder of articles]
# The articles are those of the folder, copied with other digits in their numbers (200 copies of 58 are 11,600). Processor time
# matters where other programs use the machine. CLASSES and LIBRARIES name compiled classes; without them Maven makes them.
set -euo pipefail
cd "$(dirname "$0")/../.."
counts=${1:-1000 5000 11600}
threads=${2:-1 2}
folder=${3:-../shared/bench/wikinews-fr}
libraries=${LIBRARIES:-target/bench-libraries.txt}
if [ -z "${CLASSES:-}" ]; then
  if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
    mvn -q -B -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
  fi
  mvn -q -B -o -Djacoco.skip=true test-compile
fi
path="${CLASSES:-target/test-classes:target/classes}:$(cat "$libraries")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
most=$(printf '%s\n' $counts | sort -n | tail -n 1)
java -cp "$path" org.recoupe.bench.ManyArticles "$folder" "$work/all.jsonl" "$most"
echo "$(date -u +%F), $(nproc) cores, $(java -version 2>&1 | sed -n 2p)"
printf '%9s %8s %8s %8s %12s %12s %9s %9s %6s\n' articles threads wall_s cpu_s articles/s per_cpu_s heap_MB rss_MB load
for count in $counts; do
  head -n "$count" "$work/all.jsonl" > "$work/some.jsonl"
  for n in $threads; do
    load=$(cut -d' ' -f1 /proc/loadavg)
    # The heap after each collection is what lives: its greatest is told.
    /usr/bin/time -o "$work/time" -f '%e %U %S %M' \
      java -XX:+UseParallelGC -Xms128m -Xmx512m -Xlog:gc:file="$work/gc.log" -cp "$path" org.recoupe.cli.Main \
      check -q --threads "$n" --format jsonl -o "$work/out.jsonl" "$work/some.jsonl" > /dev/null 2> "$work/err" || [ $? -eq 1 ] \
      || { tail "$work/err" >&2; exit 2; }
    [ "$(wc -l < "$work/out.jsonl")" -eq "$count" ] || { echo "reports are missing" >&2; exit 2; }
    live=$(sed -n 's/.*->\([0-9]*\)M(.*/\1/p' "$work/gc.log" | sort -n | tail -n 1)
    tail -n 1 "$work/time" | awk -v a="$count" -v n="$n" -v l="$load" -v h="${live:-0}" '{ cpu = $2 + $3
      printf "%9d %8d %8.1f %8.1f %12.0f %12.0f %9d %9d %6s\n", a, n, $1, cpu, a / $1, a / cpu, h, $4 / 1024, l }'
  done
done
head -n 1000 "$work/all.jsonl" > "$work/some.jsonl"
java -XX:+UseParallelGC -Xmx512m -cp "$path" org.recoupe.bench.WarmArticle "$work/some.jsonl" 500
