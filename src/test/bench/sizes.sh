#!/usr/bin/env bash
# What the whole line costs as archives grow: generated pages of each size are read by a plain loop over the core and by the
# DirectRunner with one thread and with two, each in a JVM of its own, one after the other.
#   src/test/bench/sizes.sh [PAGES…]      2600 when not said; four stories a page: 2600 are some 10,000, 26000 some 100,000
# DENSE is how many pages in a hundred are full of figures, 20 when not said, as dense as real news; HEAP the heap, 1g.
# Needs mvn -q package and test-compile; takes 60 KB of disk a page.
set -euo pipefail
cd "$(dirname "$0")/../../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
bench() { java -Xmx"${HEAP:-1g}" -XX:+UseSerialGC -cp target/test-classes:target/yuebao.jar org.yuebao.run."$@"; }

spec() { # KIND THREADS
  cat >"$folder/$1-$2.yaml" <<SPEC
name: sizes
input: {files: ["$folder/pages/*/*.txt"]}
output: {folder: $folder/$1-$2}
beam: {targetParallelism: $2}
SPEC
}

measured() { # KIND THREADS
  spec "$1" "$2"
  printf '%7d pages  %-5s %d  ' "$pages" "$1" "$2"
  bench PipelineBench "$1" "$folder/$1-$2.yaml" | tail -1
}

for pages in "${@:-2600}"; do
  rm -rf "$folder"/*
  bench DayBench write "$folder/pages" 0 "$pages" "${DENSE:-20}"
  measured plain 1
  measured run 1
  measured run 2
done
