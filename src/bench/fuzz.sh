#!/bin/bash
# Looks for inputs that break a reader: coverage-guided fuzzing (Jazzer) of each target of Readers in turn. What
# breaks one is left beside its seeds in src/test/resources, where every run of the tests tries it from then on.
#   src/bench/fuzz.sh [seconds for each target (60)] [target...]
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
targets=("$@")
[ $# -gt 0 ] || targets=(html text markdown jsonLines dataset downloads ruleExamples decisions report extraction)
libraries=target/bench-libraries.txt
maven=(mvn -q -B -o -Djacoco.skip=true)
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  "${maven[@]}" dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
[ -n "${FUZZ_CLASSES:-}" ] || "${maven[@]}" test-compile
classes=${FUZZ_CLASSES:-target/test-classes:target/classes}
shared=../shared

# Real files of that kind, which are read where they lie.
seeds() {
  case $1 in
    html) echo "$shared/bench/wikinews-fr" ;;
    jsonLines) echo "$shared/bench/fr-timebank" "$shared/bench/gum-dates" ;;
    downloads) echo "$shared"/data/formats/{comtrade,destatis,eurostat,insee,oecd,owid,worldbank-api} ;;
    report) echo reports/sample ;;
    *) ;;
  esac
}

broken=0
for target in "${targets[@]}"; do
  corpus=target/fuzz/$target
  mkdir -p "$corpus"
  own=src/test/resources/org/recoupe/fuzz/seeds/$target
  mkdir -p "$own"
  folders=("$corpus" "$own")
  for folder in $(seeds "$target"); do [ ! -d "$folder" ] || folders+=("$folder"); done
  code=0
  java -XX:+UseSerialGC -Xmx1200m -cp "$classes:$(cat "$libraries")" com.code_intelligence.jazzer.Jazzer \
    --target_class=org.recoupe.fuzz.Readers --target_method="$target" \
    --instrumentation_includes='org.recoupe.**' --custom_hook_includes='org.recoupe.**' \
    -max_total_time="$seconds" -max_len=20000 -timeout=20 -rss_limit_mb=3000 -artifact_prefix="$own/" \
    "${folders[@]}" > "target/fuzz/$target.log" 2>&1 || code=$?
  runs=$(grep -oE '^#[0-9]+' "target/fuzz/$target.log" | tail -n 1)
  echo "$target: ${runs:-no} runs, exit $code$([ "$code" = 0 ] || echo ", see target/fuzz/$target.log")"
  [ "$code" = 0 ] || broken=1
done
exit "$broken"
