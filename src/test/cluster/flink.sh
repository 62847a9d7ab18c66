#!/usr/bin/env bash
# A real Flink cluster on loopback: one JobManager, two TaskManagers, each a JVM, of Flink's artifacts. Submits by Flink's
# own command line, holds the release against the DirectRunner's, kills a TaskManager in the middle of a job, and adds a day.
#   src/test/cluster/flink.sh [COPIES]      copies of the demo's papers, 1 when not said
# Needs target/yuebao.jar and target/yuebao-flink.jar (mvn -Pflink -DskipTests package). KEEP=1 keeps folder and logs.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d "${TMPDIR:-/tmp}/yuebao-flink-XXXXXX")
source src/test/cluster/cluster.sh
trap stop EXIT

source src/test/cluster/flink/cluster.sh

corpus "${1:-1}"
direct "$work/papers.yaml"
say "DirectRunner: $(tail -1 "$work/direct.log")"

cluster

submit undisturbed || die "flink run: exit code $?: $(tail -5 "$work/undisturbed.log")"
say "undisturbed: $(tail -1 "$work/undisturbed.log")"
same undisturbed

submit killed &
job=$!
started+=("$job")
written() { compgen -G "$work/killed/runs/*/.work/*.avro"; }
until_true 400 "the job's first temporary file" written
kill -9 "$first"
say "killed a TaskManager in the middle of the job"
wait "$job" || die "flink run: exit code $?: $(tail -5 "$work/killed.log")"
logged job_manager "RUNNING to RESTARTING" || say "the job came to its end before the TaskManager died: give more COPIES"
say "killed: $(tail -1 "$work/killed.log")"
same killed

a_day undisturbed
