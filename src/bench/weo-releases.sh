#!/bin/bash
# Makes reference-data/series/public-debt.csv and public-debt-earlier.csv, and fills holes of gdp, inflation and unemployment,
# from clones of public repositories that keep
#   1 the April editions of the IMF's World Economic Outlook of 2012 to 2024   https://github.com/dby888/gdp_pred_chronox
#   2 that of 2025, as it was published                                        https://github.com/FatiMollaei/PowerBI-Economic-Dashboard
#   3 that of 2026, without the years that estimates start after               https://github.com/micomrkaic/tea
#   4 Eurostat's gov_10dd_edpt1                    https://github.com/indrasaideva/Public-Spending-Forecasting-Analytics
# The IMF's terms for data let anyone publish them who names it; Eurostat's are CC BY 4.0. Rows of other sources stay.
# Needs compiled tests (mvn -o test-compile) and python3.
#   src/bench/weo-releases.sh <git folder of 1> <of 2> <of 3> <of 4>
set -euo pipefail
editions=$(cd "$1" && pwd)
published=$(cd "$2" && pwd)
newest=$(cd "$3" && pwd)
eurostat=$(cd "$4" && pwd)
cd "$(dirname "$0")/../.."
libraries=target/bench-libraries.txt
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  mvn -q -B -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The edition of 2020 has no public finances. No file says the day of its edition: it was out by the end of April.
for year in 2012 2013 2014 2015 2016 2017 2018 2019 2021 2022 2023; do
  git -C "$editions" show "c184c6d:WEOApr${year}all.xlsx" > "$work/$year-04-30.xlsx"
done
git -C "$editions" show c184c6d:copieofWEO2024.xlsx > "$work/2024-04-30.xlsx"
git -C "$published" show 2ecc404:WEOApr2025all.xlsx > "$work/2025-04-30.xlsx"
git -C "$newest" show a3bfc2a:data/weo.csv > "$work/2026-04-14.csv"
git -C "$eurostat" show 88ec703:fiscal_data_exports/estat_gov_10dd_edpt1.tsv > "$work/edp.tsv"
python3 - "$work" <<'PY'
import csv, glob, os, re, sys, zipfile
import xml.etree.ElementTree as xml
work = sys.argv[1]
name = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
subjects = ('GGXWDG_NGDP', 'NGDPD', 'PCPIPCH', 'LUR')


def rows(path):
    book = zipfile.ZipFile(path)
    shared = [''.join(text.text or '' for text in item.iter(name + 't'))
              for item in xml.fromstring(book.read('xl/sharedStrings.xml')).findall(name + 'si')]
    with book.open('xl/worksheets/sheet1.xml') as sheet:
        for _, row in xml.iterparse(sheet):
            if row.tag == name + 'row':
                cells = {}
                for cell in row:
                    value = cell.find(name + 'v')
                    text = '' if value is None or value.text is None else value.text
                    column = re.match('[A-Z]+', cell.get('r')).group()
                    cells[column] = shared[int(text)] if cell.get('t') == 's' and text else text
                yield cells
                row.clear()


last = {}
with open(work + '/weo.csv', 'w', newline='') as file:
    out = csv.writer(file)
    out.writerow(['released', 'iso', 'subject', 'last_actual', 'year', 'value'])
    for path in sorted(glob.glob(work + '/*.xlsx')):
        released = os.path.basename(path)[:-5]
        columns = {}
        for row in rows(path):
            if not columns:
                if 'WEO Subject Code' in row.values():
                    columns = {title: column for column, title in row.items()}
                continue
            subject = row.get(columns['WEO Subject Code'], '')
            actual = row.get(columns['Estimates Start After'], '')[:4]
            if subject in subjects and actual.isdigit():
                iso = row[columns['ISO']]
                last[iso, subject] = actual
                for year in range(2010, int(actual) + 1):
                    value = row.get(columns.get(str(year), ''), '').replace(',', '')
                    if re.fullmatch(r'-?[\d.]+(E-?\d+)?', value):
                        out.writerow([released, iso, subject, actual, year, value])
    for row in csv.DictReader(open(work + '/2026-04-14.csv')):
        for subject in subjects:
            actual = last.get((row['iso'], subject), '0')
            value = row[subject.lower()]
            if value and 2010 <= int(row['year']) <= int(actual):
                out.writerow(['2026-04-14', row['iso'], subject, actual, row['year'], value])
PY
java -cp "${CLASSES:-target/test-classes}:$(cat "$libraries")" org.recoupe.curation.WeoReleases \
  "$work/weo.csv" "$work/edp.tsv" reference-data
