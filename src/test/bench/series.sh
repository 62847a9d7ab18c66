#!/usr/bin/env bash
# What series cost: CPU seconds of 1,000,000 generated facts, spread over many keys and all under one, and of extracting as many.
#   src/test/bench/series.sh [FACTS]
# Needs mvn -q package and test-compile; each measurement has a JVM of its own.
set -euo pipefail
cd "$(dirname "$0")/../../.."
facts=${1:-1000000}
for kind in "spread $facts" "hot 1000" "hot $((facts / 10))" "hot $facts" "extract $facts"; do
  java -XX:+UseSerialGC -Xmx1500m -cp target/test-classes:target/yuebao.jar org.yuebao.run.SeriesBench $kind | tail -1
done
