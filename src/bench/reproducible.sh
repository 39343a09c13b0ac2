#!/bin/bash
# Builds the committed state twice, in two places, time zones and languages, and compares what came out byte for byte:
# the jars and the bill of materials. Names each entry of a jar that differs. Takes some minutes.
#   src/bench/reproducible.sh [revision]
set -euo pipefail
home=$(cd "$(dirname "$0")/../.." && pwd)
revision=$(git -C "$home" rev-parse "${1:-HEAD}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The modes of files in the plain jar are those of the checkout.
umask 022

# build FOLDER ZONE LANGUAGE
build() {
  git clone -q "$home" "$work/$1"
  git -C "$work/$1" checkout -q "$revision"
  (
    cd "$work/$1"
    export TZ=$2 MAVEN_OPTS="-Duser.language=$3 -Duser.timezone=$2"
    mvn -q -B -ntp -Dmaven.test.skip=true -Djacoco.skip=true -Dspotless.check.skip=true verify
  )
}

build here UTC en
sleep 2
build elsewhere/deeper Pacific/Auckland tr

differing=0
for one in "$work"/here/target/*.jar "$work"/here/target/*-sbom.json; do
  name=$(basename "$one")
  other=$work/elsewhere/deeper/target/$name
  if cmp -s "$one" "$other"; then
    printf 'the same  %s  %s\n' "$(sha256sum < "$one" | cut -c1-64)" "$name"
  else
    differing=1
    echo "DIFFERENT $name"
    case $name in
      *.jar)
        for jar in "$one" "$other"; do
          (mkdir "$jar.out" && cd "$jar.out" && unzip -q "$jar" && find . -type f -print0 | sort -z | xargs -0 sha256sum > "$jar.sums")
          unzip -Z "$jar" | tail -n +3 > "$jar.list" || true
        done
        diff "$one.sums" "$other.sums" | head -n 40 || true
        diff "$one.list" "$other.list" | head -n 20 || true
        ;;
      *) diff "$one" "$other" | head -n 20 || true ;;
    esac
  fi
done
exit "$differing"
