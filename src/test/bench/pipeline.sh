#!/usr/bin/env bash
# What a spec costs as a pipeline on the DirectRunner, and as a plain loop over the same core: CPU and wall seconds.
#   src/test/bench/pipeline.sh SPEC [RUNS]
# Needs mvn -q package and test-compile; each measurement has a JVM of its own.
set -euo pipefail
cd "$(dirname "$0")/../../.."
spec=$1
runs=${2:-2}
for ((i = 0; i < runs; i++)); do
  for kind in plain run; do
    java -Xmx2g -cp target/test-classes:target/yuebao.jar org.yuebao.run.PipelineBench "$kind" "$spec" | tail -1
  done
done
