#!/bin/bash
# Articles per second on Spark, local[2], beside the plain check of the same JSONL: Wikinews articles with shuffled figures. Prints
# wall and processor time of each whole, what each takes once started (what it needs for all articles, less what it needs for one),
# the ratios of the latter, and the load; ends with 1 where the reports are not the same.
#   src/bench/spark.sh [articles (20000)] [threads (2)]
# Needs target/recoupe-*-spark.jar (mvn -B -DskipTests package) and ../shared/bench/wikinews-fr. 20,000 articles take about five
# minutes on two idle cores. Both JVMs have the options that ./recoupe gives a batch, and 2 GB.
set -euo pipefail
cd "$(dirname "$0")/../.."
articles=${1:-20000}
threads=${2:-2}
wikinews=../shared/bench/wikinews-fr
[ -d "$wikinews" ] || { echo "no $wikinews to make articles of" >&2; exit 2; }
jar=$(ls -t target/recoupe-*-spark.jar | head -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$wikinews" "$articles" > "$work/all.jsonl" <<'PY'
import glob, json, random, re, sys
random.seed(7)
pages = [open(f, encoding="utf-8").read() for f in sorted(glob.glob(sys.argv[1] + "/*.html"))]
for i in range(int(sys.argv[2])):
    page = pages[i % len(pages)]
    figures = re.findall(r"(?<=[\s>])\d{2,}(?=[\s<])", page)
    random.shuffle(figures)
    it = iter(figures)
    shuffled = re.sub(r"(?<=[\s>])\d{2,}(?=[\s<])", lambda m: next(it), page)
    print(json.dumps({"id": f"n{i}", "html": shuffled}, ensure_ascii=False))
PY
head -n 1 "$work/all.jsonl" > "$work/one.jsonl"

options=$(sed -n "s/^batch='\(.*\)'$/\1/p" recoupe)
export SPARK_JAVA_OPTS="$options -Xmx2g"

# Wall and processor seconds.
seconds() { local TIMEFORMAT='%R %U %S'; { time "$@" > "$work/log" 2>&1; } 2>&1 | awk '{ print $1 "," $2 + $3 }'; }
plain() {
  # shellcheck disable=SC2086
  java $options -Xmx2g -XX:ActiveProcessorCount="$threads" -cp "$(ls -t target/recoupe-*-all.jar | head -n 1)" \
    org.recoupe.cli.Main check -q --no-imported --format jsonl -o "$work/plain-$1.jsonl" "$work/$1.jsonl" || [ $? = 1 ]
}
spark() {
  src/bench/spark-submit.sh --master "local[$threads]" --conf spark.ui.enabled=false "$jar" --format json -o "$work/spark-$1" "$work/$1.jsonl"
}
src/bench/spark-submit.sh --version > /dev/null 2>&1
failed() { tail -n 20 "$work/log" >&2; exit 2; }
spark_one=$(seconds spark one) || failed
plain_one=$(seconds plain one) || failed
spark_all=$(seconds spark all) || failed
plain_all=$(seconds plain all) || failed

python3 - "$work" "$articles" "$spark_one" "$plain_one" "$spark_all" "$plain_all" <<'PY'
import glob, json, os, sys
work, articles = sys.argv[1], int(sys.argv[2])
pair = lambda text: [float(part) for part in text.split(",")]
spark_one, plain_one, spark_all, plain_all = map(pair, sys.argv[3:])
cut = lambda line: line[:line.rindex(',"run":{')]
plain = sorted(cut(line) for line in open(work + "/plain-all.jsonl", encoding="utf-8"))
spark = sorted(cut(json.loads(line)["report"]) for f in glob.glob(work + "/spark-all/reports/*.json") for line in open(f, encoding="utf-8"))
same = plain == spark
findings = lambda files: sum(1 for f in files for _ in open(f, encoding="utf-8"))
rows = findings(glob.glob(work + "/spark-all/findings/*.json"))
found = sum(len(json.loads(line)["findings"]) for line in open(work + "/plain-all.jsonl", encoding="utf-8"))
once = [[of_all - of_one for of_all, of_one in zip(*both)] for both in ((plain_all, plain_one), (spark_all, spark_one))]
print(f"articles {articles}, load {os.getloadavg()[0]:.1f}")
for name, one, of_all, started in ("plain", plain_one, plain_all, once[0]), ("spark", spark_one, spark_all, once[1]):
    print(f"{name}  one {one[0]:.1f} s ({one[1]:.1f} worked), all {of_all[0]:.1f} s ({of_all[1]:.1f} worked), "
          f"once started {articles / started[0]:.0f} articles/s, {articles / started[1]:.0f} for each second worked")
print(f"ratio once started {once[0][0] / once[1][0]:.2f} on the clock, {once[0][1] / once[1][1]:.2f} by processor time")
print(f"reports {'the same' if same else 'DIFFERENT'} ({len(plain)} and {len(spark)}); {found} findings, {rows} rows of them")
sys.exit(0 if same and rows == found else 1)
PY
