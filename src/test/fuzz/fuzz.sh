#!/usr/bin/env bash
# Looks for bytes that break a reader, by Jazzer, guided by what the bytes reach of the program.
#   src/test/fuzz/fuzz.sh [TARGET…]
#     TARGET  text, lines, page, packed, core, table, spec: an hour each; any, all of them in one go, takes 20 seconds and is what is done without it
# A finding fails the run and stays in src/test/resources/org/yuebao/run/ReadingFuzzTestInputs, which FindingsTest reads in every build; what was reached
# lies in .cifuzz-corpus, and the next run goes on from there.
# Needs mvn -q -Pfuzz test-compile, which has Jazzer.
set -euo pipefail
cd "$(dirname "$0")/../../.."
targets=("$@")
for target in "${targets[@]:-any}"; do
  JAZZER_FUZZ=1 mvn -q -B -Pfuzz surefire:test -Dtest="ReadingFuzzTest#$target"
done
