#!/bin/bash
# Adds trade between two countries to reference-data/series/trade-bilateral.csv, from clones of
# https://github.com/Leakathr1n/US-Census-Trade-Analysis (figures of the U.S. Census Bureau, public domain) and
# https://github.com/ihelfrich/test_repo (totals of CEPII's BACI, Licence Ouverte 2.0). Rows of other sources stay.
# Needs compiled tests (mvn -o test-compile), and python3 with pyarrow for the second, which is a Parquet file.
#   src/bench/trade-releases.sh <git folder of the one> <git folder of the other> [folder of the public files]
set -euo pipefail
census=$(cd "$1" && pwd)
baci=$(cd "$2" && pwd)
files=$(cd "${3:-$(dirname "$0")/../../../shared/data}" && pwd)
cd "$(dirname "$0")/../.."
libraries=target/bench-libraries.txt
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  mvn -q -B -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git -C "$census" show "eac4fd0:03 Outputs/6. US Trade Deficit 2013-2024.xlsx" > "$work/census.xlsx"
git -C "$baci" show 53d3be0:docs/data/baci_gravity_viz.parquet > "$work/baci.parquet"
python3 - "$work" <<'PY'
import csv, re, sys, zipfile
import xml.etree.ElementTree as xml
import pyarrow.parquet as parquet
work = sys.argv[1]
name = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
book = zipfile.ZipFile(work + '/census.xlsx')
shared = [''.join(text.text or '' for text in item.iter(name + 't'))
          for item in xml.fromstring(book.read('xl/sharedStrings.xml')).findall(name + 'si')]
with open(work + '/census.csv', 'w', newline='') as file:
    out = csv.writer(file)
    out.writerow(['iso', 'year', 'imports', 'exports'])
    for number, row in enumerate(xml.fromstring(book.read('xl/worksheets/sheet1.xml')).iter(name + 'row')):
        cells = {}
        for cell in row:
            value = cell.find(name + 'v')
            text = '' if value is None else value.text
            column = re.match('[A-Z]+', cell.get('r')).group()
            cells[column] = shared[int(text)] if cell.get('t') == 's' and text else text
        if number and len(cells.get('G', '')) == 2:
            out.writerow([cells['G'], cells['C'], cells.get('D', ''), cells.get('E', '')])
table = parquet.read_table(work + '/baci.parquet',
                           columns=['iso_o', 'iso_d', 'year', 'trade_value_usd_millions']).to_pylist()
with open(work + '/baci.csv', 'w', newline='') as file:
    out = csv.writer(file)
    out.writerow(['exporter', 'importer', 'year', 'value'])
    for row in table:
        out.writerow(row.values())
PY
java -cp "${CLASSES:-target/test-classes}:$(cat "$libraries")" org.recoupe.curation.TradeReleases \
  "$work/census.csv" "$work/baci.csv" "$files" reference-data
