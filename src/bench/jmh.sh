#!/bin/bash
# What each step of an article takes, warm, by JMH: reading, extraction, binding, rules, JSON, and all of it.
#   src/bench/jmh.sh [folder of articles] [options of JMH, such as "rules" or "-wi 5"]
# CLASSES and LIBRARIES name folders of compiled classes and libraries; without them Maven makes them.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=${1:-../shared/bench/wikinews-fr}
[ $# -eq 0 ] || shift
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
# JMH runs what its generator makes of the annotated class.
javac -nowarn -proc:only -processor org.openjdk.jmh.generators.BenchmarkProcessor -d "$work" -cp "$path" \
  src/test/java/org/recoupe/bench/jmh/StepsOfAnArticle.java
find "$work" -name '*.java' -exec javac -nowarn -proc:none -d "$work" -cp "$path" {} +
java -cp "$path" org.recoupe.bench.ManyArticles "$folder" "$work/articles.jsonl" 58
echo "$(date -u +%F), load $(cut -d' ' -f1 /proc/loadavg), $(nproc) cores, $(java -version 2>&1 | sed -n 2p)"
java -cp "$work:$path" org.openjdk.jmh.Main StepsOfAnArticle -p file="$work/articles.jsonl" -v NORMAL "$@" | grep --line-buffered -v '^#'
