# A Spark cluster on loopback, of Spark's artifacts. Sourced after ../cluster.sh, in the project's folder.

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

cluster() { # a Master and two Workers, each a JVM, with an executor each
  start master bash -c "$(declare -f spark_class); spark_class org.apache.spark.deploy.master.Master \
    --host 127.0.0.1 --port $port --webui-port 0"
  until_true 120 "the Master" logged master "Starting Spark master"
  worker first
  worker second
  until_true 120 "two Workers" registered 2
  say "a Master and two Workers are up"
}
