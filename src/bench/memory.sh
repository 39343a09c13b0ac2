#!/bin/bash
# What lives in the heap while one process checks many articles in 512 MB: a full collection after each of some numbers of articles,
# and the heap and the process after it. It is flat where the last is like the first.
#   src/bench/memory.sh [numbers of articles, "1000 10000 100000"] [threads (2)] [folder of articles]
# 100,000 articles take about 10 minutes on two idle cores, and 3 GB of disk below $TMPDIR. CLASSES and LIBRARIES name compiled
# classes; without them Maven makes them.
set -euo pipefail
cd "$(dirname "$0")/../.."
counts=$(printf '%s\n' ${1:-1000 10000 100000} | sort -n)
threads=${2:-2}
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
most=$(tail -n 1 <<< "$counts")
# A few more than are looked at, so that the process is still at work after the last of them.
java -cp "$path" org.recoupe.bench.ManyArticles "$folder" "$work/all.jsonl" $((most + most / 20 + 200))
echo "$(date -u +%F), $(nproc) cores, $(java -version 2>&1 | sed -n 2p), load $(cut -d' ' -f1 /proc/loadavg)"
java -XX:+UseParallelGC -Xms128m -Xmx512m -Xlog:gc:file="$work/gc.log" -cp "$path" org.recoupe.cli.Main \
  check -q --threads "$threads" --format jsonl -o "$work/out.jsonl" "$work/all.jsonl" > "$work/said" 2>&1 &
pid=$!
lines() { if [ -f "$work/out.jsonl.part" ]; then wc -l < "$work/out.jsonl.part"; else echo 0; fi; }
printf '%9s %9s %9s %7s\n' articles heap_MB rss_MB seconds
start=$SECONDS
for count in $counts; do
  while [ "$(lines)" -lt "$count" ]; do
    kill -0 "$pid" 2> /dev/null || { tail "$work/said" >&2; echo "it ended before $count articles" >&2; exit 2; }
    sleep 5
  done
  jcmd "$pid" GC.run > /dev/null
  heap=$(sed -n 's/.*Pause Full (Diagnostic Command).*->\([0-9]*\)M(.*/\1/p' "$work/gc.log" | tail -n 1)
  rss=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status")
  printf '%9d %9d %9d %7d\n' "$(lines)" "$heap" "$rss" $((SECONDS - start))
done
kill "$pid"
wait "$pid" 2> /dev/null || true
