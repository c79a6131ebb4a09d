#!/bin/sh
# How long `serve` and `demo` take to their first answer, what they hold in memory when idle, and how
# long they take to stop. Run from the project's root, after a build, on a quiet machine.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export WHYNOW_PORT=0

millis() { date +%s%N | cut -c1-13; }

once() {
  begin=$(millis)
  WHYNOW_STORE=jdbc:sqlite:$folder/$1.db timeout 60 ./whynow "$1" >"$folder/out" 2>"$folder/err" &
  until grep -q ready "$folder/out"; do sleep 0.01; done
  curl -s -o /dev/null "$(sed -n 's/^ready //p' "$folder/out")/health"
  answered=$(millis)
  pid=$(pgrep -n -f "whynow.jar $1")
  sleep 4
  memory=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status")
  told=$(millis)
  kill "$pid"
  while kill -0 "$pid" 2>/dev/null; do sleep 0.02; done
  echo "$1: first answer after $((answered - begin)) ms, idle $memory MB, stopped after $(($(millis) - told)) ms"
  wait
}

rm -f target/whynow.jsa
echo "First start of a build (writes the class archive when it stops):"
once serve
echo "Later starts:"
once serve
once demo
once demo
