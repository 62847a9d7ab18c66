#!/usr/bin/env bash
# What publishing costs: 250,000 and 1,000,000 observations through each sink of files, and through all in one run.
#   src/test/bench/sinks.sh [OBSERVATIONS]
# Needs mvn -q package and test-compile; each measurement has a JVM of its own with a heap of 512 MB.
set -euo pipefail
cd "$(dirname "$0")/../../.."
many=${1:-1000000}
all="csv wide evidence xlsx report sdmx parquet sqlite"
classpath=target/test-classes:target/yuebao.jar
for sinks in $all "${all// /, }, datapackage"; do
  for observations in $((many / 4)) "$many"; do
    java -XX:+UseSerialGC -Xmx512m -cp "$classpath" \
      org.yuebao.run.SinksBench "$observations" "$sinks" | tail -1
  done
done
