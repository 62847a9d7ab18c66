#!/usr/bin/env bash
# What one page costs from the start of Java to the published release: java -jar, and pipelines/yuebao the first time and later; in
# turns, wall and CPU seconds. All must leave the same files.
#   src/test/bench/start.sh [RUNS]       3 when not said
# Needs target/yuebao.jar (mvn -q package).
set -euo pipefail
cd "$(dirname "$0")/../../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export YUEBAO_CACHE=$folder/cache
cat >"$folder/page.yaml" <<SPEC
name: page
input: {files: [data/sample/pages/2024/ylrb-2024-10-29-A01.txt]}
output: {folder: $folder/none}
SPEC
TIMEFORMAT='%R s by the clock, %U s of the processor and %S s of the system'
page() { # NAME COMMAND…: a run of one page
  printf '%-26s' "$1"
  time "${@:2}" run "$folder/page.yaml" --output="$folder/$1" >"$folder/log" 2>&1 || {
    cat "$folder/log" >&2
    return 1
  }
}
page launcher-first pipelines/yuebao
for ((i = 0; i < ${1:-3}; i++)); do
  page java-jar java -jar target/yuebao.jar
  page launcher pipelines/yuebao
  page launcher-small pipelines/yuebao --small
done
for each in launcher launcher-small; do
  diff -r --exclude=manifest.json "$folder/java-jar/current/" "$folder/$each/current/"
done
compgen -G "$YUEBAO_CACHE/*.jsa" >/dev/null || {
  printf 'pipelines/yuebao left no archive of classes\n' >&2
  exit 1
}
