#!/bin/bash
# What millions of observations cost: to load, to look up, to check one article with, and to start with; the last with 200 rules
# of the user's own beside them, too.
#   src/bench/scale.sh [observations] [folder for the data, which is kept] [runs]
# Times of one article and of starts are processor time, so that other programs on the machine matter less.
set -euo pipefail
cd "$(dirname "$0")/../.."
observations=${1:-10000000}
work=${2:-target/scale}
mkdir -p "$work"
work=$(cd "$work" && pwd)
runs=${3:-9}
article=src/samples/commerce-caucase.fr.md
gapminder=../shared/data/scale/gapminder-systema-globalis-long.csv.gz

# $CLASSES and $LIBRARIES name compiled classes, as class paths, where the build's own are not meant.
classes=${CLASSES:-target/test-classes:target/classes}
libraries=${LIBRARIES:-target/bench-libraries.txt}
if [ -z "${CLASSES:-}" ]; then
  mvn -q -B -o -Djacoco.skip=true test-compile
  [ -s "$libraries" ] || mvn -q -B -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
path=$classes:$(cat "$libraries")
bench() { java "${@:2}" -XX:+UseSerialGC -cp "$path" $1; }
main=org.recoupe.bench.Scale

few=$work/few/recoupe/imported many=$work/many/recoupe/imported
mkdir -p "$few" "$many" "$work/none"
export XDG_CACHE_HOME=$work/cache
if [ ! -f "$many/scale/datapackage.json" ]; then
  bench "$main tidy $few/scale 10000"
  bench "$main tidy $many/scale $observations"
fi
echo "$(nproc) cores, $(java -version 2>&1 | sed -n 2p), load $(cut -d' ' -f1 /proc/loadavg)"
bench "$main load $many/scale" -Xmx400m
bench "org.recoupe.reference.LookupSpeed $many"
bench "$main article $few $many $article"

java -cp "$path" org.recoupe.bench.RuleScale write "$work/rules" 200 mixed
# start <data> <log> [options]
start() {
  XDG_DATA_HOME=$work/$1 bench "org.recoupe.cli.Main check --format line ${*:3} -o $work/out $article" -XX:TieredStopAtLevel=1 -Xshare:auto \
    > "$work/$2.log" 2>&1 || [ $? -eq 1 ] || { cat "$work/$2.log" >&2; exit 2; }
}
variants=("none none" "few few" "many many" "many both --rules $work/rules")
TIMEFORMAT='%R %U %S'
for variant in "${variants[@]}"; do set -- $variant; : > "$work/$2.times"; start "$@"; done
for ((i = 0; i < runs; i++)); do
  for variant in "${variants[@]}"; do set -- $variant; { time start "$@" 2>&3; } 3>&2 2>> "$work/$2.times"; done
done
figures() { sort -n | awk '{ v[NR] = $1 } END { printf "median %.2f s, least %.2f s", v[int((NR + 1) / 2)], v[1] }'; }
for which in none few many both; do
  times=$work/$which.times
  printf 'start, %-4s: %s of processor time; %s by the clock\n' $which \
    "$(awk '{ print $2 + $3 }' "$times" | figures)" "$(awk '{ print $1 }' "$times" | figures)"
done
if [ -f "$gapminder" ]; then
  bench "$main gapminder $work/gapminder $gapminder" -Xmx3g
  bench "$main load $work/gapminder" -Xmx400m
fi
