#!/bin/bash
# Many articles on one machine, as ./recoupe checks them: articles a second on the clock and for each second of processor time, over
# numbers of articles and of threads, with what the JVM's compilers took of that, the most memory that the process and its heap had,
# and the load; then one warm article, median and 99th percentile.
#   src/bench/batch.sh [numbers of articles, "1000 5000 11600"] [numbers of threads, "1 2"] [folder of articles]
# The articles are those of the folder, copied with other digits in their numbers (200 copies of 58 are 11,600). Processor time
# matters where other programs use the machine. By default about six minutes on two idle cores, and the build before it.
set -euo pipefail
cd "$(dirname "$0")/../.."
counts=${1:-1000 5000 11600}
threads=${2:-1 2}
folder=${3:-../shared/bench/wikinews-fr}
libraries=target/bench-libraries.txt
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  mvn -q -B -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
mvn -q -B -o -Djacoco.skip=true test-compile
path="target/test-classes:target/classes:$(cat "$libraries")"
# Builds the jar and the archive of its classes where they are older than the sources.
./recoupe check -q -o - --format jsonl src/samples/commerce-caucase.fr.md > /dev/null || [ $? -eq 1 ]

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
most=$(printf '%s\n' $counts | sort -n | tail -n 1)
java -cp "$path" org.recoupe.bench.ManyArticles "$folder" "$work/all.jsonl" "$most"
echo "$(date -u +%F), $(nproc) cores, $(java -version 2>&1 | sed -n 2p)"

# What its compiler threads have used, looked at as long as the process $1 runs.
watch_compilers() {
  : > "$work/threads"
  while kill -0 "$1" 2> /dev/null; do
    cat /proc/"$1"/task/*/stat 2> /dev/null | sed -n 's/^\([0-9]*\) (C[12] Comp[^)]*) /\1 /p' >> "$work/threads" || true
    sleep 0.5
  done
}
compilers() { awk '{ used[$1] = $13 + $14 } END { for (i in used) all += used[i]; print all / 100 }' "$work/threads"; }

run() {
  /usr/bin/time -o "$work/time" -f '%e %U %S %M' env JAVA_OPTS="-Xlog:gc:file=$work/gc.log" ./recoupe \
    check -q --threads "$2" --format jsonl -o "$work/out.jsonl" "$work/some.jsonl" > /dev/null 2> "$work/err" &
  local timed=$!
  sleep 0.2
  watch_compilers "$(pgrep -P "$timed")"
  wait "$timed" || [ $? -eq 1 ] || { tail "$work/err" >&2; exit 2; }
  [ "$(wc -l < "$work/out.jsonl")" -eq "$1" ] || { echo "reports are missing" >&2; exit 2; }
}

printf '%9s %8s %8s %8s %10s %11s %10s %8s %8s %6s\n' articles threads wall_s cpu_s compiler_s articles/s per_cpu_s heap_MB rss_MB load
for count in $counts; do
  head -n "$count" "$work/all.jsonl" > "$work/some.jsonl"
  for n in $threads; do
    load=$(cut -d' ' -f1 /proc/loadavg)
    run "$count" "$n"
    # The heap after each collection is what lives, and what was not yet collected: its greatest is told.
    live=$(sed -n 's/.*->\([0-9]*\)M(.*/\1/p' "$work/gc.log" | sort -n | tail -n 1)
    tail -n 1 "$work/time" | awk -v a="$count" -v n="$n" -v l="$load" -v h="${live:-0}" -v c="$(compilers)" '{ cpu = $2 + $3
      printf "%9d %8d %8.1f %8.1f %10.1f %11.0f %10.0f %8d %8d %6s\n", a, n, $1, cpu, c, a / $1, a / cpu, h, $4 / 1024, l }'
  done
done
head -n 1000 "$work/all.jsonl" > "$work/some.jsonl"
java -XX:+UseParallelGC -Xmx512m -cp "$path" org.recoupe.bench.WarmArticle "$work/some.jsonl" 500
