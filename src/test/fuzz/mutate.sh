#!/usr/bin/env bash
# Reads mutated sentences and files (one in 25) of the project's own papers: text, pages of the web, archives, PDF, documents and workbooks of Office. Tells how many
# were read, and each kind of finding once; a number makes the same mutation each time.
#   src/test/fuzz/mutate.sh [COUNT [FROM [FINDINGS]]]
#     COUNT     how many, 1,000,000 without it; ten million take about half an hour of a processor
#     FROM      the first number, 0 without it
#     FINDINGS  folder for what was found, target/findings without it
# Needs mvn -q package and test-compile.
set -euo pipefail
cd "$(dirname "$0")/../../.."
exec java -Xmx512m -XX:+UseSerialGC -cp target/test-classes:target/yuebao.jar org.yuebao.run.MutationRun "${2:-0}" "${1:-1000000}" "${3:-target/findings}"
