#!/usr/bin/env bash
# What a key of many facts takes of memory: 1,000 to 1,000,000 facts under one key and year through the pipeline's
# transforms on the DirectRunner. A heap that is too small for one number grows by 10 MB, and is kept for the next number.
#   src/test/bench/hotkey.sh [FROM_MB]
# Needs mvn -q package and test-compile; each attempt has a JVM of its own.
set -euo pipefail
cd "$(dirname "$0")/../../.."
heap=${1:-50}
for facts in 1000 10000 100000 1000000; do
  while ((heap <= 1500)); do
    if line=$(java -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError "-Xmx${heap}m" \
      -cp target/test-classes:target/yuebao.jar org.yuebao.run.HotKeyBench "$facts" 2>/dev/null); then
      echo "-Xmx${heap}m suffices: $(tail -1 <<<"$line")"
      break
    fi
    heap=$((heap + 10))
  done
done
