#!/bin/bash
# Kills (SIGKILL) a stream on Spark at random moments and starts it again, then an executor of a job on two of them, and looks for
# what is lost, doubled or different from a run without a kill. Ends with 1 if anything is.
#   src/bench/spark-kill.sh [kills (6)] [seed (1)]
# With no kills of the stream only the executor's is tried. By default about five minutes on two idle cores.
# Needs target/recoupe-*-spark.jar (mvn -B -DskipTests package).
set -euo pipefail
cd "$(dirname "$0")/../.."
kills=${1:-6}
RANDOM=${2:-1}
# Driver and executors of local-cluster find each other without a network.
export SPARK_LOCAL_IP=127.0.0.1
jar=$(ls -t target/recoupe-*-spark.jar | head -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
src/bench/spark-submit.sh --version > /dev/null 2>&1

python3 - "$work" <<'PY'
import json, os, sys
os.makedirs(sys.argv[1] + "/in")
for f in range(12):
    with open(f"{sys.argv[1]}/in/f{f:02}.jsonl", "w") as out:
        for a in range(200):
            text = f"Le lundi {a % 28 + 1} août {2000 + f}, il pleuvait. " * 20
            print(json.dumps({"id": f"f{f}-a{a}", "text": text}) if a else "no JSON", file=out)
PY
submit() { exec src/bench/spark-submit.sh --conf spark.ui.enabled=false "$@" > "$work/log" 2>&1; }

submit --master 'local[2]' "$jar" --format json -o "$work/whole" "$work/in"  || { cat "$work/log"; exit 2; } &
wait $!

killed=0
while :; do
  submit --master 'local[2]' "$jar" --format json --stream --once --files-at-once 1 -o "$work/stream" "$work/in" &
  pid=$!
  if [ "$killed" -lt "$kills" ]; then
    sleep $((8 + RANDOM % 12)).$((RANDOM % 10))
    if kill -9 $pid 2> /dev/null; then killed=$((killed + 1)); fi
    wait $pid 2> /dev/null || true
  else
    wait $pid
    break
  fi
done
echo "stream: $killed kills"

submit --master 'local-cluster[2,1,1024]' "$jar" --format json -o "$work/lost" "$work/in" &
pid=$!
executor=
# It is killed in the middle: when the first part of the reports is done, and others are at work.
until executor=$(pgrep -f "CoarseGrainedExecutorBackend.*--executor-id 0" -P $pid) && ls -d "$work"/lost/reports/_temporary/0/task* > /dev/null 2>&1; do
  kill -0 $pid 2> /dev/null || break
  sleep 0.2
done
if [ -n "$executor" ] && kill -9 "$executor"; then echo "job on two executors: one killed"; else echo "job on two executors: NONE KILLED"; fi
wait $pid || { cat "$work/log"; exit 2; }
grep -m 1 -o "Lost executor 0.*" "$work/log" || echo "Spark did not notice"

python3 - "$work" <<'PY'
import glob, json, sys
def rows(name):
    rows = []
    for f in glob.glob(f"{sys.argv[1]}/{name}/reports/**/*.json", recursive=True):
        for line in open(f, encoding="utf-8"):
            row = json.loads(line)
            report = row.get("report")
            rows.append((row["origin"], row.get("failure") or report[:report.rindex(',"run":{')]))
    return sorted(rows)
def findings(name):
    return sorted(line for f in glob.glob(f"{sys.argv[1]}/{name}/findings/**/*.json", recursive=True) for line in open(f, encoding="utf-8"))
bad = 0
for name in "stream", "lost":
    same = rows(name) == rows("whole") and findings(name) == findings("whole")
    print(f"{name}: {len(rows(name))} reports, {len(findings(name))} findings, {'as without a kill' if same else 'NOT AS WITHOUT A KILL'}")
    bad |= not same
sys.exit(bad)
PY
