# Sourced by tests/setup, tests/run and web/serve: progress lines, quiet steps with a log each, one lock.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
LOGS="$ROOT/build/logs"
STEP_LIMIT=${STEP_LIMIT:-1800} # seconds a step may take before it is ended
STEP_PID=
export NO_COLOR=1 # what tools print goes to log files
unset FORCE_COLOR

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }

# heading TEXT: a new part begins.
heading() { printf '\n== %s\n' "$*"; }

# elapsed_since [START]: since a value of $SECONDS, or since this script began.
elapsed_since() {
  local s=$((SECONDS - ${1:-0}))
  if ((s < 60)); then printf '%d s' "$s"; else printf '%d min %02d s' $((s / 60)) $((s % 60)); fi
}

# step NAME TEXT COMMAND...: runs the command with its output in build/logs/NAME.log and prints one line,
# TEXT and how long it took. When it fails, the end of its log is shown, and its status returned.
step() {
  local status=0
  quiet_step "$@" || status=$?
  ((status == 0)) || show_log "$1"
  return "$status"
}

# quiet_step: like step, but leaves it to the caller to show what went wrong.
quiet_step() {
  local name=$1 text=$2 start=$SECONDS status=0
  shift 2
  mkdir -p "$LOGS"
  printf '   %-58s ' "$text"
  # In the background, so that Ctrl-C reaches this script while it waits; in a process group of its own
  # (by `timeout`), so that all of it can be ended. The lock (9) stays with this script.
  timeout --kill-after=10 "$STEP_LIMIT" "$@" >"$LOGS/$name.log" 2>&1 </dev/null 9>&- &
  STEP_PID=$!
  wait "$STEP_PID" || status=$?
  STEP_PID=
  if ((status == 0)); then
    printf 'ok, %s\n' "$(elapsed_since "$start")"
  elif ((status == 124)); then
    printf 'FAILED: still running after %s\n' "$(elapsed_since "$start")"
  else
    printf 'FAILED, %s\n' "$(elapsed_since "$start")"
  fi
  return "$status"
}

# show_log NAME [LINES]
show_log() {
  local log="$LOGS/$1.log" lines=${2:-40}
  say "   --- the end of ${log#"$ROOT"/}:"
  tail -n "$lines" "$log" | sed 's/\x1b\[[0-9;]*m//g; s/^/   | /'
  say "   ---"
}

end_running_step() {
  local pid=$STEP_PID
  STEP_PID=
  if [[ -n $pid ]]; then
    kill -TERM "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  fi
}
trap end_running_step EXIT
trap 'say; say "interrupted"; exit 130' INT
trap 'exit 143' TERM

# take_lock: only one setup, build or test run at a time in one checkout; others wait for it.
take_lock() {
  mkdir -p "$ROOT/build"
  exec 9>"$ROOT/build/.lock"
  if ! flock --nonblock 9; then
    say "Another run is at work in this checkout: waiting until it is done."
    flock --timeout 3600 9 || {
      warn "It has not ended within an hour; giving up (see who holds build/.lock)."
      exit 1
    }
  fi
}
release_lock() { exec 9>&-; }
