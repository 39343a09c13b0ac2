#!/bin/bash
# Articles per second on Spark, local[2], beside the plain check of the same JSONL: Wikinews articles with shuffled figures. Prints
# wall time of each whole, the seconds that each takes once started (what it needs for all articles, less what it needs for one),
# the ratio of the latter, and the load; ends with 1 where the findings are not the same.
#   src/bench/spark.sh [articles (20000)] [threads (2)]
# Needs target/recoupe-*-spark.jar (mvn -B -DskipTests package) and ../shared/bench/wikinews-fr.
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

seconds() { local TIMEFORMAT=%R; { time "$@" > "$work/log" 2>&1; } 2>&1 || true; }
plain() {
  java -Xmx2g -XX:+UseParallelGC -XX:ActiveProcessorCount="$threads" -cp "$(ls -t target/recoupe-*-all.jar | head -n 1)" \
    org.recoupe.cli.Main check -q --no-imported --format jsonl -o "$work/plain-$1.jsonl" "$work/$1.jsonl" || [ $? = 1 ]
}
spark() {
  src/bench/spark-submit.sh --master "local[$threads]" --conf spark.ui.enabled=false "$jar" --format json -o "$work/spark-$1" "$work/$1.jsonl"
}
src/bench/spark-submit.sh --version > /dev/null 2>&1
spark_one=$(seconds spark one)
plain_one=$(seconds plain one)
spark_all=$(seconds spark all)
plain_all=$(seconds plain all)

python3 - "$work" "$articles" "$spark_one" "$plain_one" "$spark_all" "$plain_all" <<'PY'
import glob, json, os, sys
work, articles = sys.argv[1], int(sys.argv[2])
spark_one, plain_one, spark_all, plain_all = map(float, sys.argv[3:])
cut = lambda line: line[:line.rindex(',"run":{')]
plain = sorted(cut(line) for line in open(work + "/plain-all.jsonl", encoding="utf-8"))
spark = sorted(cut(json.loads(line)["report"]) for f in glob.glob(work + "/spark-all/reports/*.json") for line in open(f, encoding="utf-8"))
same = plain == spark
once = (plain_all - plain_one, spark_all - spark_one)
print(f"articles {articles}, load {os.getloadavg()[0]:.1f}")
print(f"plain  one {plain_one:.1f} s, all {plain_all:.1f} s, once started {articles / once[0]:.0f} articles/s")
print(f"spark  one {spark_one:.1f} s, all {spark_all:.1f} s, once started {articles / once[1]:.0f} articles/s")
print(f"ratio once started {once[0] / once[1]:.2f}; reports {'the same' if same else 'DIFFERENT'} ({len(plain)} and {len(spark)})")
sys.exit(0 if same else 1)
PY
