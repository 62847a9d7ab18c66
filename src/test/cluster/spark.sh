#!/usr/bin/env bash
# A real Spark cluster on loopback: a Master and two Workers, each a JVM, with an executor each, of Spark's artifacts.
# Submits by spark-submit's own class, holds the release against the DirectRunner's, then kills an executor's worker in the
# middle of a job.
#   src/test/cluster/spark.sh [COPIES]      copies of the demo's papers, 1 when not said
# Needs target/yuebao.jar and target/yuebao-spark.jar (mvn -Pspark -DskipTests package). KEEP=1 keeps folder and logs.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d "${TMPDIR:-/tmp}/yuebao-spark-XXXXXX")
source src/test/cluster/cluster.sh
trap stop EXIT

lib=$(class_path src/test/cluster/spark/pom.xml) || {
  say "no Spark: its artifacts cannot be had; Spark is not tried"
  exit 0
}
# A distribution, as far as Spark's own launcher looks at it.
mkdir -p "$work/spark/jars" "$work/spark/conf"
tr : '\n' <<<"$lib" | xargs -I{} ln -s {} "$work/spark/jars/"
cp pipelines/spark/spark-defaults.conf "$work/spark/conf/"
cat >"$work/spark/conf/log4j2.properties" <<LOG
rootLogger.level = info
rootLogger.appenderRef.stderr.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %p %c{1}: %m%n
LOG
export SPARK_HOME=$work/spark SPARK_CONF_DIR=$work/spark/conf SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_DIRS=$work/local
export SPARK_SCALA_VERSION=2.12
port=$((20000 + RANDOM % 5000))

spark_class() { # as bin/spark-class does it: Spark's launcher tells the command, word by word after one line, which is then run
  local command=() word
  while IFS= read -r -d '' word; do command+=("$word"); done < <(
    java -Xmx128m -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main "$@" | tail -n +2
  )
  exec "${command[@]}"
}

worker() { # NAME
  start "$1" bash -c "$(declare -f spark_class); spark_class org.apache.spark.deploy.worker.Worker \
    --host 127.0.0.1 --cores 1 --memory 2g --webui-port 0 --work-dir '$work/$1' spark://127.0.0.1:$port"
}

registered() { [ "$(grep -c 'Registering worker' "$work/master.log")" = "$1" ]; }

submit() { # OUTPUT
  (spark_class org.apache.spark.deploy.SparkSubmit --master "spark://127.0.0.1:$port" \
    --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 \
    target/yuebao-spark.jar run "$work/papers.yaml" --runner=SparkRunner --output="$work/$1") >"$work/$1.log" 2>&1
}

corpus "${1:-1}"
direct "$work/papers.yaml"
say "DirectRunner: $(tail -1 "$work/direct.log")"

start master bash -c "$(declare -f spark_class); spark_class org.apache.spark.deploy.master.Master \
  --host 127.0.0.1 --port $port --webui-port 0"
until_true 120 "the Master" logged master "Starting Spark master"
worker first
worker second
until_true 120 "two Workers" registered 2
say "a Master and two Workers are up"

submit undisturbed || die "spark-submit: exit code $?: $(tail -5 "$work/undisturbed.log")"
say "undisturbed: $(grep Published "$work/undisturbed.log")"
same undisturbed

submit killed &
job=$!
started+=("$job")
written() { compgen -G "$work/killed/runs/*/.work/*.avro"; }
until_true 400 "the job's first temporary file" written
executor=$(pgrep -P "$first" | head -1)
kill -9 "$first" "$executor"
say "killed a Worker and its executor in the middle of the job"
wait "$job" || die "spark-submit: exit code $?: $(tail -5 "$work/killed.log")"
grep -q "Lost executor" "$work/killed.log" || say "the job came to its end before the executor died: give more COPIES"
say "killed: $(grep Published "$work/killed.log")"
same killed
