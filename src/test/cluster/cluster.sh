# What flink.sh and spark.sh share. Sourced, in the project's folder; $work is a folder for all that is made.

say() { printf '%s  %s\n' "$(date +%T)" "$*"; }

die() {
  say "FAILED: $*"
  exit 1
}

# Processes of ours, by their ids; all end with the script.
started=()
start() { # NAME COMMAND…: in the background, in the root folder, with another locale and zone than the driver's
  (cd / && exec env LC_ALL=C TZ=Asia/Tokyo "${@:2}") >"$work/$1.log" 2>&1 &
  eval "$1=$!"
  started+=($!)
}

stop() {
  kill "${started[@]}" 2>/dev/null || true
  wait "${started[@]}" 2>/dev/null || true
  [ -n "${KEEP-}" ] && say "kept: $work" || rm -rf "$work"
}

until_true() { # SECONDS WHAT COMMAND…: waits until the command succeeds
  local end=$((SECONDS + $1))
  until "${@:3}" >/dev/null 2>&1; do
    ((SECONDS < end)) || die "$2: not within $1 s"
    sleep 0.1
  done
}

logged() { # NAME TEXT
  grep -q -- "$2" "$work/$1.log"
}

class_path() { # POM: of the cluster's own programs; fails where they cannot be had
  mvn -q -B -f "$1" dependency:build-classpath -Dmdep.outputFile="$work/class-path" >"$work/maven.log" 2>&1 || return 1
  cat "$work/class-path"
}

# The demo's papers, so many times, each time under other ids, with the knowledge of today, and a spec that names them.
corpus() { # COPIES
  local copy
  for ((copy = 1; copy <= $1; copy++)); do
    papers "$copy"
  done
  mkdir "$work/data"
  cp -r data/catalogue data/lexicon data/rules data/sample "$work/data/"
  cat >"$work/papers.yaml" <<SPEC
name: papers
mode: incremental
input: {files: ["$work/papers/*/*"]}
knowledge: $work/data
output: {folder: "$work/none", shards: 16}
SPEC
}

papers() { # COPY
  local file
  mkdir -p "$work/papers/$1"
  for file in data/sample/pages/*/* data/sample/wire/*.jsonl; do
    sed -e "s/^id: /id: c$1-/" -e "s/^{\"id\": \"/&c$1-/" "$file" >"$work/papers/$1/${file##*/}"
  done
}

direct() { # SPEC: the release that all others are held against
  java -Xmx1g -jar target/yuebao.jar run "$1" --output="$work/direct" >"$work/direct.log" 2>&1 ||
    die "DirectRunner: $(tail -3 "$work/direct.log")"
}

same() { # OUTPUT: byte for byte, but for the times in the manifest
  diff -r --exclude=manifest.json "$work/direct/current/" "$work/$1/current/" >"$work/differences" ||
    die "$1 differs: $(head -5 "$work/differences")"
  [ -z "$(find "$work/$1" -name .work -o -name '*.batches')" ] || die "$1: temporary files are left"
  say "$1: the same $(find "$work/$1/current/" -type f | wc -l) files as the DirectRunner's, byte for byte"
}

a_day() { # OUTPUT: papers come to a release that the cluster made, and are read alone
  local read
  papers new
  direct "$work/papers.yaml"
  submit "$1" || die "$1, a day later: exit code $?: $(tail -5 "$work/$1.log")"
  read=$(sed -n 's/.*"read" *: *\([0-9]*\).*/\1/p' "$work/$1/current/manifest.json" | head -1)
  [ "$read" = "$(ls "$work/papers/new" | wc -l)" ] || die "$1, a day later: read $read files"
  same "$1"
}
