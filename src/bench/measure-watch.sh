#!/bin/bash
# How long `check --watch` takes from the save of one rule file to the new report, with N rule files beside it.
#   src/bench/measure-watch.sh [rule files (60)] [saves (9)]
# Prints the median and the most of the whole way (as the file system sees it), and of what the run itself says.
set -euo pipefail
home=$(cd "$(dirname "$0")/../.." && pwd)
rules=${1:-60} saves=${2:-9}
work=$(mktemp -d)
run=
# With job control, Ctrl-C reaches a run in the background too; without it a shell has those ignore it.
set -m
trap '[ -z "$run" ] || kill "$run" 2>/dev/null; rm -rf "$work"' EXIT

rule() { # number, bound
  mkdir -p "$work/rules/bench/r$1"
  cat > "$work/rules/bench/r$1/r$1.drl" <<DRL
rule "r$1"
    @title("Bench") @titre("Mesure") @en("{c.quantity} > $2") @fr("{c.quantity} > $2")
when
    \$c: QuantityClaim(asserted, bound, quantity.value > $2)
    \$f: Figure(claim == \$c.id, speaks, gap > $1)
then
    report.imprecise(\$c);
end
DRL
}
for n in $(seq "$rules"); do rule "$n" "$n"; done

"$home/recoupe" check --watch -q -o "$work/reports" --rules "$work/rules" "$home/src/samples/commerce-caucase.fr.md" >"$work/out" 2>"$work/err" &
run=$!
until grep -q Watching "$work/err"; do kill -0 "$run" || { cat "$work/err"; exit 1; }; sleep 0.1; done
sleep 1

now() { date +%s%N; }
report=$(ls "$work"/reports/*.json)
for save in $(seq "$saves"); do
  before=$(stat -c %y "$report")
  start=$(now)
  rule 1 "$((1000 + save))"
  while [ "$(stat -c %y "$report" 2>/dev/null || echo "$before")" = "$before" ]; do sleep 0.005; done
  echo $((($(now) - start) / 1000000)) >> "$work/whole"
  sleep 0.8
done
kill -INT "$run"; wait "$run" || true; run=

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)], v[NR] }'; }
grep -o '([0-9]* ms)' "$work/err" | tr -dc '0-9\n' > "$work/said"
read -r m most < <(median "$work/whole")
echo "from save to report, $rules rule files, $saves saves: median $m ms, most $most ms"
read -r m most < <(median "$work/said")
echo "of that, as the run says: median $m ms, most $most ms"
[ "$(ls -A "$work/reports" | grep -c part)" = 0 ] && echo "no unfinished file after Ctrl-C"
