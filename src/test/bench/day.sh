#!/usr/bin/env bash
# What a day costs that comes to an archive: PAGES generated pages are read in full, then 200 more of a later date, with the sinks of pipelines/daily.yaml.
#   src/test/bench/day.sh [PAGES [DENSE [SINKS]]]
#     PAGES  4,400 are some 17,000 stories, the default; 52,000 some 200,000
#     DENSE  pages in a hundred that are full of figures: 20 make 1.3 facts a story, as real news has, the default; 100 make six
#     SINKS  those of the spec's publish, the default all of pipelines/daily.yaml
# Needs mvn -q package and test-compile; takes 60 KB of disk a page.
set -euo pipefail
cd "$(dirname "$0")/../../.."
pages=${1:-4400}
dense=${2:-20}
sinks=${3:-csv, wide, evidence, xlsx, report, sqlite, datapackage}
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cat >"$folder/day.yaml" <<SPEC
name: day
input:
  files: ["$folder/pages/*/*.txt"]
output:
  folder: $folder/out
  keepRuns: 1
publish: [$sinks]
SPEC
bench() { java -Xmx4g -cp target/test-classes:target/yuebao.jar org.yuebao.run.DayBench "$@"; }
bench write "$folder/pages" 0 "$pages" "$dense"
bench run "$folder/day.yaml" FULL | tail -1
bench write "$folder/pages" "$pages" $((pages + 200)) "$dense" 2026-03-02
bench run "$folder/day.yaml" INCREMENTAL | tail -1
