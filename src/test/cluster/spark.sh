#!/usr/bin/env bash
# A real Spark cluster on loopback: a Master and two Workers, each a JVM, with an executor each, of Spark's artifacts.
# Submits by spark-submit's own class, holds the release against the DirectRunner's, kills an executor's worker in the
# middle of a job, and adds a day.
#   src/test/cluster/spark.sh [COPIES]      copies of the demo's papers, 1 when not said
# Needs target/yuebao.jar and target/yuebao-spark.jar (mvn -Pspark -DskipTests package). KEEP=1 keeps folder and logs.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d "${TMPDIR:-/tmp}/yuebao-spark-XXXXXX")
source src/test/cluster/cluster.sh
trap stop EXIT

source src/test/cluster/spark/cluster.sh

corpus "${1:-1}"
direct "$work/papers.yaml"
say "DirectRunner: $(tail -1 "$work/direct.log")"

cluster

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

a_day undisturbed
