#!/usr/bin/env bash
# What engines cost on archives of growing size, as one table: a plain loop over the core that leaves the same files, the
# DirectRunner with one thread and with two, and Flink and Spark on loopback with two workers of one core each, one after the
# other on the same generated pages; the releases of the engines are the same byte for byte, or it fails. An engine with one thread gets
# one core: the JVM's compiler and collector would work on the other one, and a second thread seem to bring less.
#   src/test/bench/runners.sh [PAGES…]      2600 when not said; four stories a page: 2600 are some 10,000, 26000 some 100,000
# ENGINES is "plain direct-1 direct-2 flink spark" when not said, plain first; DENSE how many pages in a hundred are full of figures, 20, as
# dense as real news; HEAP the heap of one machine's engines, 1g, PLAIN_HEAP that of the loop, which holds all, the same. Needs mvn -q package and test-compile, and for the clusters
# target/yuebao-flink.jar and target/yuebao-spark.jar (mvn -Pflink -DskipTests package); takes 60 KB of disk a page.
set -euo pipefail
cd "$(dirname "$0")/../../.."
base=$(mktemp -d "${TMPDIR:-/tmp}/yuebao-bench-XXXXXX")
smallest=$(mktemp -d "${TMPDIR:-/tmp}/yuebao-bench-XXXXXX") # what a story cost each engine at the first size
trap 'rm -rf "$base" "$smallest"' EXIT
source src/test/cluster/cluster.sh

bench() { # HEAP CLASS [ARGUMENTS]
  exec java -Xmx"$1" -XX:+UseSerialGC -cp target/test-classes:target/yuebao.jar org.yuebao.run."${@:2}"
}

spec() { # OUTPUT THREADS: pipelines/bench.yaml on these pages
  sed -e "s|out/bench/pages|$base/pages|" -e "s|out/bench/release|$1|" pipelines/bench.yaml
  printf 'beam: {targetParallelism: %s}\n' "$2"
}

family() { # PID…: they and all that descend from them
  ps -eo pid=,ppid= | awk -v roots="$*" '
    { parent[$1] = $2 }
    END {
      split(roots, list); for (i in list) ours[list[i]]
      for (pid in parent) for (p = pid; p in parent; p = parent[p]) if (p in ours) { printf "%s%s", comma, pid; comma = ","; break }
    }'
}

watch() { # PID…: leaves in $base/memory the most that they held together, in MB
  local most=0 now
  while now=$(ps -o rss= -p "$(family "$@")" | awk '{ s += $1 } END { print int(s / 1024) }'); do
    ((now > most)) && most=$now && echo "$most" >"$base/memory"
    sleep 1
  done
}

cpu() { # PID…: seconds of the processor, those of children that have ended too
  cat $(printf '/proc/%s/stat ' "$@") | awk -v hz="$(getconf CLK_TCK)" '{ s += $14 + $15 + $16 + $17 } END { print s / hz }'
}

row() { # ENGINE SECONDS CPU MEMORY
  [ -f "$smallest/$1" ] || awk -v c="$3" -v s="$stories" 'BEGIN { print c / s }' >"$smallest/$1"
  awk -v engine="$1" -v wall="$2" -v cpu="$3" -v memory="$4" -v stories="$stories" -v chars="$characters" -v plain="${plain:-$3}" \
    -v first="$(cat "$smallest/$1")" 'BEGIN {
      printf "| %d | %s | %.1f | %.0f | %.1f | %.0f | %s | %.2f | %.2f |\n",
        stories, engine, wall, stories / wall, cpu, chars / cpu, memory, cpu / plain, cpu / stories / first
    }'
}

sum() { awk "BEGIN { print $* }"; }

same() { # ENGINE RELEASE: as the first one's, but for the manifest, which says when it was made
  reference=${reference:-$2}
  diff -rq --exclude=manifest.json "$reference/current/" "$2/current/" >&2 || die "$1: another release than $(basename "$reference")'s"
}

alone() { # ENGINE KIND THREADS: an engine of one machine
  local wall=$EPOCHREALTIME pid seconds heap=${HEAP:-1g}
  spec "$base/$1" "$3" >"$base/$1.yaml"
  [ "$1" != plain ] || heap=${PLAIN_HEAP:-$heap}
  (
    taskset -cp "0-$(($3 - 1))" "$BASHPID" >/dev/null
    bench "$heap" PipelineBench "$2" "$base/$1.yaml"
  ) >"$base/$1.log" 2>&1 &
  pid=$!
  watch "$pid" & local watcher=$!
  wait "$pid" || die "$1: $(tail -3 "$base/$1.log")"
  kill "$watcher" && wait "$watcher" 2>/dev/null || true
  seconds=$(sed -n 's/.*: \([0-9.]*\) CPU s, .*/\1/p' "$base/$1.log" | tail -1)
  [ "$1" = plain ] || same "$1" "$base/$1"
  [ "$1" != plain ] || { plain=$seconds stories=$(sed -n 's/ stories$//p' "$base/$1.log"); }
  row "$1" "$(sum "$EPOCHREALTIME - $wall")" "$seconds" "$(cat "$base/memory"), heap $(sed -n 's/.*at most \([0-9,]*\) MB.*/\1/p' "$base/$1.log" | tail -1)"
}

clustered() { # ENGINE: on a cluster of its own, in a subshell that ends it
  (
    work=$base/$1-cluster
    mkdir "$work"
    trap stop EXIT
    source src/test/cluster/"$1"/cluster.sh >&2
    spec "$base/none" 2 >"$work/papers.yaml"
    cluster >&2
    local members=("${started[@]}") before wall=$EPOCHREALTIME client
    before=$(cpu "${members[@]}")
    watch "${members[@]}" & local watcher=$!
    TIMEFORMAT='%U %S'
    client=$({ time submit release; } 2>&1) || die "$1: $(tail -3 "$work/release.log")"
    wall=$(sum "$EPOCHREALTIME - $wall")
    kill "$watcher"
    sleep 2
    same "$1" "$work/release"
    row "$1" "$wall" "$(sum "$(cpu "${members[@]}") - $before + ${client/ /+}")" "$(cat "$base/memory")"
  )
}

echo "| stories | engine | s | stories/s | CPU s | characters/CPU s | MB resident | CPU to plain | CPU a story to the smallest |"
echo "|---|---|---|---|---|---|---|---|---|"
for pages in "${@:-2600}"; do
  rm -rf "${base:?}"/*
  (bench 1g DayBench write "$base/pages" 0 "$pages" "${DENSE:-20}") >/dev/null
  characters=$(find "$base/pages" -name "*.txt" -exec cat {} + | LC_ALL=C.UTF-8 wc -m)
  stories=$((pages * 4)) plain='' reference=''
  for engine in ${ENGINES:-plain direct-1 direct-2 flink spark}; do
    rm -f "$base/memory"
    case $engine in
      plain) alone plain plain 1 ;;
      direct-*) alone "$engine" run "${engine#direct-}" ;;
      *) clustered "$engine" ;;
    esac
  done
done
