#!/bin/bash
# Adds the exports of 2025 of countries to each other, as the IMF's International Merchandise Trade Statistics have them, to
# reference-data/series/trade-bilateral.csv, from a clone of https://github.com/aalavandhan/aalavandhan.github.io, which keeps them
# as the IMF's portal gave them on 2026-04-24, in millions of dollars. The IMF's terms for data let anyone publish them who names it.
# Rows of other sources stay. Needs compiled tests (mvn -o test-compile) and python3.
#   src/bench/imts-releases.sh <git folder of the clone>
set -euo pipefail
clone=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
libraries=target/bench-libraries.txt
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  mvn -q -B -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git -C "$clone" show 9f49a22:apps/global-trade/trade_data.json > "$work/trade.json"
python3 - "$work" <<'PY'
import csv, json, sys
work = sys.argv[1]
with open(work + '/exports.csv', 'w', newline='') as file:
    out = csv.writer(file)
    out.writerow(['exporter', 'importer', 'value'])
    for edge in json.load(open(work + '/trade.json'))['edges']:
        out.writerow([edge['source'], edge['target'], edge['value']])
PY
java -cp "${CLASSES:-target/test-classes}:$(cat "$libraries")" org.recoupe.curation.ExportReleases "$work/exports.csv" reference-data
