#!/bin/bash
# What Spark's own spark-submit does, for those who have no Spark here: fetches its jars by Maven into target/spark (290 MB, once)
# and starts it with the arguments given. Runs jobs on this machine: --master 'local[*]'.
#   src/bench/spark-submit.sh --master 'local[*]' target/recoupe-0.1.0-SNAPSHOT-spark.jar -o out articles.jsonl
set -euo pipefail
home=$(cd "$(dirname "$0")/../.." && pwd)
version=$(sed -n 's:.*<spark.version>\(.*\)</spark.version>.*:\1:p' "$home/pom.xml")
spark=$home/target/spark/$version
if [ ! -f "$spark/ready" ]; then
  mkdir -p "$spark/jars"
  # Spark with what it depends on, and nothing of Recoupe's: the versions are those of a real installation.
  cat > "$spark/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.recoupe</groupId>
  <artifactId>spark</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.spark</groupId>
      <artifactId>spark-sql_2.13</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM
  mvn -q -B -f "$spark/pom.xml" dependency:build-classpath -Dmdep.outputFile="$spark/classpath.txt" >&2
  tr ':' '\n' < "$spark/classpath.txt" | while read -r jar; do ln -sf "$jar" "$spark/jars/"; done
  touch "$spark/ready"
fi
opens=()
for each in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
  java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  opens+=("--add-opens=java.base/$each=ALL-UNNAMED")
done
# By both, executors that Spark starts here (local-cluster) find the jars.
export SPARK_HOME=$spark SPARK_SCALA_VERSION=2.13
# Those of a batch, see the launcher; Spark takes the collector it is given.
options=$(sed -n "s/^batch='\(.*\)'$/\1/p" "$home/recoupe")
# shellcheck disable=SC2086
exec java ${SPARK_JAVA_OPTS:-$options -Xmx2g} "${opens[@]}" -cp "$spark/jars/*" org.apache.spark.deploy.SparkSubmit "$@"
