#!/bin/bash
# Mutation score (PIT) of packages: changes the compiled code in one place at a time, and runs the tests that reach it. Prints a
# line for each package; the lines that nothing notices stand in target/pit/<package>/index.html.
#   src/bench/pit.sh [package...]       extract, claim, reference, rule and finding, one after the other; it takes hours
#   PIT_CLASSES=org.recoupe.claim.Interval* src/bench/pit.sh claim      only those classes
set -euo pipefail
cd "$(dirname "$0")/../.."
pit=1.20.3
junit=1.2.3
packages=("$@")
[ $# -gt 0 ] || packages=(claim finding reference extract rule)
maven=(mvn -q -B -Djacoco.skip=true)
libraries=target/bench-libraries.txt
tool=target/pit-libraries
if [ ! -s "$libraries" ] || [ pom.xml -nt "$libraries" ]; then
  "${maven[@]}" -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries"
fi
if [ ! -d "$tool" ]; then
  for artifact in pitest:$pit pitest-entry:$pit pitest-command-line:$pit pitest-html-report:$pit pitest-junit5-plugin:$junit; do
    "${maven[@]}" dependency:get -Dartifact="org.pitest:$artifact"
    "${maven[@]}" dependency:copy -Dartifact="org.pitest:$artifact" -DoutputDirectory="$tool"
  done
  for artifact in commons-text:1.12.0 commons-lang3:3.20.0; do
    "${maven[@]}" dependency:get -Dartifact="org.apache.commons:$artifact"
    "${maven[@]}" dependency:copy -Dartifact="org.apache.commons:$artifact" -DoutputDirectory="$tool"
  done
fi
if [ -z "${PIT_BUILT:-}" ]; then "${maven[@]}" -o test-compile; fi
classes=${PIT_BUILT:-target/classes}
tests=${PIT_TESTS:-target/test-classes}

# Tests that start processes, servers or browsers, or time something, tell nothing of a line.
slow='org.recoupe.bench.*,org.recoupe.faults.*,org.recoupe.curation.*,org.recoupe.report.browser.*,org.recoupe.LinearTimeTest,org.recoupe.*.*LimitsTest'
slow=$slow,org.recoupe.cli.LauncherTest,org.recoupe.cli.WatchedCheckTest,org.recoupe.cli.IsolatedCheckTest,org.recoupe.fuzz.Readers

tests_of() {
  case $1 in
    claim) echo 'org.recoupe.claim.*,org.recoupe.extract.*,org.recoupe.reference.*,org.recoupe.rule.FingerprintTest' ;;
    finding) echo 'org.recoupe.finding.*,org.recoupe.rule.*,org.recoupe.report.*' ;;
    *) echo "org.recoupe.$1.*" ;;
  esac
}

for package in "${packages[@]}"; do
  report=target/pit/$package
  mkdir -p "$report"
  # shellcheck disable=SC2046
  java -cp "$(printf '%s:' "$tool"/*.jar)$tests:$classes:$(cat "$libraries")" \
    org.pitest.mutationtest.commandline.MutationCoverageReport \
    --reportDir "$report" --sourceDirs src/main/java --mutableCodePaths "$classes" \
    --classPath "$tests,$classes,$(tr ':' ',' < "$libraries")" \
    --targetClasses "${PIT_CLASSES:-org.recoupe.$package.*}" --targetTests "$(tests_of "$package")" --excludedTestClasses "$slow" \
    --skipFailingTests true --threads "${PIT_THREADS:-2}" --timeoutConst 8000 --outputFormats HTML,CSV --timestampedReports=false \
    --jvmArgs -XX:TieredStopAtLevel=1,-XX:+UseSerialGC,-Xmx700m > "$report/log.txt" 2>&1 || echo "$package: PIT ended with $?, see $report/log.txt"
  grep -E '^>> (Generated|Mutations with no coverage|Line)' "$report/log.txt" | sed "s/^>> /$package: /" || true
done
