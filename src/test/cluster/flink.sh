#!/usr/bin/env bash
# A real Flink cluster on loopback: one JobManager, two TaskManagers, each a JVM, of Flink's artifacts. Submits by Flink's
# own command line, holds the release against the DirectRunner's, then kills a TaskManager in the middle of a job.
#   src/test/cluster/flink.sh [COPIES]      copies of the demo's papers, 1 when not said
# Needs target/yuebao.jar and target/yuebao-flink.jar (mvn -Pflink -DskipTests package). KEEP=1 keeps folder and logs.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d "${TMPDIR:-/tmp}/yuebao-flink-XXXXXX")
source src/test/cluster/cluster.sh
trap stop EXIT

lib=$(class_path src/test/cluster/flink/pom.xml) || {
  say "no Flink: its artifacts cannot be had; Flink is not tried"
  exit 0
}
rest=$((20000 + RANDOM % 5000)) rpc=$((25000 + RANDOM % 5000))
mkdir "$work/conf"
cat pipelines/flink/config.yaml - >"$work/conf/config.yaml" <<CONF
jobmanager:
  rpc: {address: 127.0.0.1, port: $rpc}
  bind-host: 127.0.0.1
  memory: {process: {size: 1g}}
rest: {address: 127.0.0.1, bind-address: 127.0.0.1, port: $rest}
io: {tmp: {dirs: $work/tmp}}
CONF
mkdir "$work/tmp"
read -ra opens <<<"$(sed -n 's/^ *all: //p' pipelines/flink/config.yaml)"
flink=(java "${opens[@]}" -XX:+UseSerialGC -cp "$lib")

task_manager() { # NAME: with all parts of its memory, which Flink's start scripts work out otherwise
  local settings=(
    taskmanager.resource-id="$1" taskmanager.host=127.0.0.1 taskmanager.bind-host=127.0.0.1 taskmanager.cpu.cores=2
    taskmanager.memory.network.max=256mb taskmanager.memory.managed.size=256mb
    taskmanager.memory.task.heap.size=1gb taskmanager.memory.task.off-heap.size=0b
    taskmanager.memory.framework.heap.size=128mb taskmanager.memory.framework.off-heap.size=128mb
    taskmanager.memory.jvm-metaspace.size=256mb taskmanager.memory.jvm-overhead.min=192mb
    taskmanager.memory.jvm-overhead.max=192mb)
  start "$1" "${flink[@]}" -Xmx1152m -XX:MaxDirectMemorySize=640m -XX:MaxMetaspaceSize=256m \
    org.apache.flink.runtime.taskexecutor.TaskManagerRunner --configDir "$work/conf" "${settings[@]/#/-D}"
}

api() { curl -sf "http://127.0.0.1:$rest/$1"; }

workers() { api taskmanagers | grep -o '"id":' | wc -l | grep -qx "$1"; }

submit() { # OUTPUT
  FLINK_CONF_DIR=$work/conf "${flink[@]}" -Xmx1g org.apache.flink.client.cli.CliFrontend run \
    target/yuebao-flink.jar run "$work/papers.yaml" --runner=FlinkRunner --output="$work/$1" >"$work/$1.log" 2>&1
}

corpus "${1:-1}"
direct "$work/papers.yaml"
say "DirectRunner: $(tail -1 "$work/direct.log")"

start job_manager "${flink[@]}" -Xmx600m org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint \
  --configDir "$work/conf"
task_manager first
task_manager second
until_true 120 "two TaskManagers" workers 2
say "a JobManager and two TaskManagers are up"

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
