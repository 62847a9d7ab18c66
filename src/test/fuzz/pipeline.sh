#!/usr/bin/env bash
# Sends mutated files of the project's own papers through the pipeline in one run: each is read or rejected as it is alone, each fact stands in its document.
#   src/test/fuzz/pipeline.sh [COUNT [FROM]]
#     COUNT  how many files, 20,000 without it
#     FROM   the first number, 0 without it; a number makes the same mutation each time
# Needs mvn -q test-compile.
set -euo pipefail
cd "$(dirname "$0")/../../.."
export MUTATIONS="${1:-20000}" MUTATIONS_FROM="${2:-0}"
exec mvn -q -B surefire:test -Dtest=MutatedPapersTest -Dtests.excluded= -Dtests.forks=1
