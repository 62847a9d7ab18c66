#!/usr/bin/env bash
# Looks for bytes that break a reader, by Jazzer, guided by what the bytes reach of the program.
#   src/test/fuzz/fuzz.sh [TARGET…]
#     TARGET  text, lines, page, packed, core, table, spec: an hour each
# Without a target, as in the gate, all of them in one go, 40,000 times, in half a minute, and from one seed: what the gate says of a program it says
# again.
# A finding fails the run and stays in src/test/resources/org/yuebao/run/ReadingFuzzTestInputs, which FindingsTest reads in every build; what was reached
# lies in .cifuzz-corpus, and the next run goes on from there.
# Needs mvn -q -Pfuzz test-compile, which has Jazzer.
set -euo pipefail
cd "$(dirname "$0")/../../.."

fuzz() { # TARGET [option of Maven…]
  JAZZER_FUZZ=1 mvn -q -B -Pfuzz surefire:test -Dtest="ReadingFuzzTest#$1" "${@:2}"
}

if [ $# = 0 ]; then
  fuzz any -Djazzer.internal.arg.0=jazzer -Djazzer.internal.arg.1=-seed=1 -Djazzer.internal.arg.2=-runs=40000
fi
for target in "$@"; do
  fuzz "$target"
done
