#!/bin/bash
# How long one check takes, as a whole process, against a bare JVM that prints one line; the two take turns.
#   src/bench/measure-start.sh [runs] [article]
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-21}
article=${2:-$(ls src/samples/*.txt | head -n 1)}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/Bare.java" <<'JAVA'
class Bare {
    public static void main(String[] arguments) {
        System.out.println("one line");
    }
}
JAVA
javac -d "$work" "$work/Bare.java"

bare() { java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp "$work" Bare; }
check() { ./recoupe check -o "$work/reports" "$article"; }

# Wall milliseconds of a command; findings in the article (exit 1) are no failure.
wall() {
  local start end code=0
  start=$(date +%s%N)
  "$@" > "$work/out" 2> "$work/err" || code=$?
  end=$(date +%s%N)
  if [ "$code" -gt 1 ]; then cat "$work/err" >&2; exit "$code"; fi
  echo $(((end - start) / 1000000))
}

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# The first start may build and prepare; it is not counted, and warms the disk.
check > /dev/null 2>&1 || [ $? -eq 1 ] || { check; exit 2; }
bare > /dev/null
for ((i = 0; i < runs; i++)); do
  wall bare >> "$work/bare"
  wall check >> "$work/check"
done

b=$(median "$work/bare")
c=$(median "$work/check")
echo "$(nproc) cores, $(java -version 2>&1 | sed -n 2p), load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)"
echo "article: $article ($(wc -c < "$article") bytes); $runs runs each, alternating; wall milliseconds of the whole process"
awk -v b="$b" -v c="$c" -v bl="$(sort -n "$work/bare" | head -n 1)" -v cl="$(sort -n "$work/check" | head -n 1)" 'BEGIN {
  printf "%-28s %8s %8s\n", "", "median", "least"
  printf "%-28s %8d %8d\n", "bare JVM, prints one line", b, bl
  printf "%-28s %8d %8d\n", "recoupe check", c, cl
  printf "%-28s %8.1f %8.1f\n", "ratio", c / b, cl / bl
}'
