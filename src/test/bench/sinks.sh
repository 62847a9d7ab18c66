#!/usr/bin/env bash
# What publishing costs: 10,000, 100,000 and 1,000,000 observations through all sinks of files in one run.
#   src/test/bench/sinks.sh [HEAP [SINK…]]    default: 256m, all sinks; with sinks, each of them alone
# Needs mvn -q package; each measurement has a JVM of its own with the same heap.
set -euo pipefail
cd "$(dirname "$0")/../../.."
heap=${1:-256m}
runs=("${@:2}")
((${#runs[@]})) || runs=("csv, wide, evidence, xlsx, report, sdmx, parquet, sqlite, datapackage")
for sinks in "${runs[@]}"; do
  for observations in 10000 100000 1000000; do
    java -XX:+UseSerialGC -Xmx"$heap" -cp target/test-classes:target/yuebao.jar \
      org.yuebao.run.SinksBench "$observations" "$sinks" | tail -1
  done
done
