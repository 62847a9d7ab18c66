#!/usr/bin/env bash
# What a day costs that comes to an archive: PAGES generated pages are read in full, then 200 more, with the sinks of pipelines/daily.yaml.
#   src/test/bench/day.sh [PAGES]    4,400 pages are some 17,000 stories, the default; 48,000 some 200,000
# Needs mvn -q package and test-compile; takes 80 KB of disk a page.
set -euo pipefail
cd "$(dirname "$0")/../../.."
pages=${1:-4400}
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cat >"$folder/day.yaml" <<SPEC
name: day
input:
  files: ["$folder/pages/*/*.txt"]
output:
  folder: $folder/out
  keepRuns: 1
publish: [csv, wide, evidence, xlsx, report, sqlite, datapackage]
SPEC
bench() { java -Xmx4g -cp target/test-classes:target/yuebao.jar org.yuebao.run.DayBench "$@"; }
bench write "$folder/pages" 0 "$pages"
bench run "$folder/day.yaml" FULL | tail -1
bench write "$folder/pages" "$pages" $((pages + 200))
bench run "$folder/day.yaml" INCREMENTAL | tail -1
