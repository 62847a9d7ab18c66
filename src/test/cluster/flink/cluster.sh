# A Flink cluster on loopback, of Flink's artifacts. Sourced after ../cluster.sh, in the project's folder.

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
read -ra options <<<"$(sed -n 's/^ *all: //p' pipelines/flink/config.yaml)"
flink=(java "${options[@]}" -cp "$lib")

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

cluster() { # a JobManager and two TaskManagers, each a JVM
  start job_manager "${flink[@]}" -Xmx600m org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint \
    --configDir "$work/conf"
  task_manager first
  task_manager second
  until_true 120 "two TaskManagers" workers 2
  say "a JobManager and two TaskManagers are up"
}
