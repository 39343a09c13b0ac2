#!/bin/bash
# What large pages cost in Debian's chromium: a report with 5,000 claims, the list of 10,000 reports (about a gigabyte of them).
#   src/bench/big-page.sh [claims] [reports] [folder, which is kept]
set -euo pipefail
cd "$(dirname "$0")/../.."
claims=${1:-5000}
reports=${2:-10000}
work=${3:-target/big-page}

# $CLASSES and $LIBRARIES name compiled classes, as class paths, where the build's own are not meant.
libraries=${LIBRARIES:-target/bench-libraries.txt}
if [ -z "${CLASSES:-}" ]; then
  mvn -q -B -o -Djacoco.skip=true test-compile
  [ -s "$libraries" ] || mvn -q -B -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
path=${CLASSES:-target/test-classes:target/classes}:$(cat "$libraries")
echo "$(nproc) cores, $(chromium --version 2>/dev/null), load $(cut -d' ' -f1 /proc/loadavg)"
main=org.recoupe.report.browser.BigPage
java -cp "$path" $main claims "$claims" "$work" 2> "$work.log"
java -cp "$path" $main reports "$reports" "$work/reports" 2>> "$work.log"
