# Shared by tests/run and examples/run (bash, sourced): brings a bare Debian 12 to where it can build,
# and runs long commands with their output in build/logs. The caller sets `root` to the tree.

say() { printf '%s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# Everything stays inside the tree, also the compiler cache and temporary files.
prepare_environment() {
  export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 CTEST_OUTPUT_ON_FAILURE=1
  export CCACHE_DIR="${CCACHE_DIR:-$root/build/ccache}" CCACHE_NOHASHDIR=1 CCACHE_BASEDIR="$root"
  export TMPDIR="$root/build/tmp"
  logs="$root/build/logs"
  mkdir -p "$logs" "$TMPDIR"
}

package_names() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@"; }

# Prints the packages of the given lists that are neither installed nor replaced by their command.
missing_packages() {
  local line name tool
  package_names "$@" | while IFS= read -r line; do
    name="${line%%|*}"; name="${name//[[:space:]]/}"
    tool=""; [[ $line == *'|'* ]] && { tool="${line##*|}"; tool="${tool//[[:space:]]/}"; }
    [[ -n $tool ]] && command -v "$tool" >/dev/null && continue
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null) == installed ]] && continue
    printf '%s\n' "$name"
  done
}

as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"
  elif [[ -t 0 ]]; then sudo "$@"
  else sudo -n "$@"
  fi
}

# Installs what is missing from the lists. Returns 1, having said why, when it cannot.
install_packages() {
  local missing
  if ! command -v dpkg-query >/dev/null; then
    say "This is not a Debian system: install what $* list by other means; going on."
    return 0
  fi
  mapfile -t missing < <(missing_packages "$@")
  [[ ${#missing[@]} == 0 ]] && return 0
  say "Missing packages: ${missing[*]}"
  if [[ $(id -u) != 0 ]] && ! command -v sudo >/dev/null; then
    say "They need root: run this command as root, or install sudo, or run as root:"
    say "  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    return 1
  fi
  say "Installing them with apt-get (log: build/logs/apt.log) ..."
  if ! as_root env DEBIAN_FRONTEND=noninteractive bash -c '
        apt-get -o DPkg::Lock::Timeout=300 update &&
        apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"' apt "${missing[@]}" \
      >"$logs/apt.log" 2>&1 </dev/null; then
    tail -n 20 "$logs/apt.log"
    say "apt-get could not install them (whole log: build/logs/apt.log)."
    return 1
  fi
}

# logged NAME COMMAND...: output to build/logs/NAME.log, its end shown when the command fails.
logged() {
  local name="$1" status=0 began=$SECONDS; shift
  "$@" >"$logs/$name.log" 2>&1 </dev/null || status=$?
  if [[ $status != 0 ]]; then
    say "--- $name failed (exit status $status), end of build/logs/$name.log:"
    tail -n "${LOG_TAIL:-60}" "$logs/$name.log"
    say "---"
  else
    say "$name: done in $((SECONDS - began)) s"
  fi
  return "$status"
}

# build_preset PRESET [TARGET...]: configure and build.
build_preset() {
  local preset="$1"; shift
  logged "configure-$preset" cmake -S "$root" --preset "$preset" || return 1
  logged "build-$preset" cmake --build "$root/build/$preset" --parallel "$(nproc)" \
    ${1:+--target "$@"}
}
