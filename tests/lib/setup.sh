# Sourced after steps.sh: what a fresh Debian 12 lacks, installed when and only when it is missing.
# Each function returns 0 when the thing is there in the end, and says what it does and why.
# shellcheck shell=bash

NODE_VERSION=24.21.0 # the Node.js that is fetched where there is none of at least NODE_MAJOR
NODE_MAJOR=24
NPM_VERSION=11.21.2
TOOLS="$ROOT/.tools"

# Debian package, and a command or file that shows it (or a substitute of it) is there already.
native_packages=(
  'g++ g++'
  'cmake cmake'
  'ninja-build ninja'
  'libgtest-dev /usr/include/gtest/gtest.h'
  'libbenchmark-dev /usr/include/benchmark/benchmark.h'
  'nlohmann-json3-dev /usr/include/nlohmann/json.hpp'
)
wasm_packages=(
  'cmake cmake'
  'ninja-build ninja'
  'emscripten em-config'
)
browser_packages=(
  "chromium ${CHROMIUM:-chromium}"
  "firefox-esr ${FIREFOX:-firefox-esr}"
  'fonts-dejavu-core /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'
  'fonts-liberation /usr/share/fonts/truetype/liberation'
  'fonts-noto-cjk /usr/share/fonts/opentype/noto'
)

is_there() { # COMMAND-OR-PATH
  if [[ $1 == /* ]]; then [[ -e $1 ]]; else command -v "$1" >/dev/null; fi
}

# apt_install WHY PACKAGE...
apt_install() {
  local why=$1 as_root=()
  shift
  say "   missing for $why: $*"
  if ! command -v apt-get >/dev/null; then
    warn "   There is no apt-get here (this is made for Debian 12): install these by hand, then run this again."
    return 1
  fi
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      warn "   This needs root, and there is no sudo. As root, run: apt-get install $*"
      return 1
    fi
    sudo -v || { warn "   sudo was refused. As root, run: apt-get install $*"; return 1; }
    as_root=(sudo --non-interactive)
  fi
  # Another process may hold apt's lock: wait for it rather than fail.
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -y)
  if [[ -z ${APT_LISTS_FRESH:-} ]]; then
    step apt-update "apt-get update" "${apt[@]}" update ||
      say "   (going on with the package lists that are there)"
    APT_LISTS_FRESH=1
  fi
  step apt-install "apt-get install (some minutes on a fresh machine)" \
    "${apt[@]}" install --no-install-recommends "$@"
}

# need_packages WHY 'PACKAGE PROOF'...
need_packages() {
  local why=$1 row missing=()
  shift
  for row in "$@"; do
    is_there "${row#* }" || missing+=("${row%% *}")
  done
  if ((${#missing[@]})); then apt_install "$why" "${missing[@]}" || return 1; fi
  for row in "$@"; do
    if ! is_there "${row#* }"; then
      warn "   ${row%% *} is installed, and yet ${row#* } is not there."
      return 1
    fi
  done
}

setup_native() { need_packages "the native build" "${native_packages[@]}"; }
setup_wasm() { need_packages "the wasm build" "${wasm_packages[@]}"; }
setup_browser() { need_packages "the browser tests" "${browser_packages[@]}"; }

node_major() {
  local version
  version=$(node --version 2>/dev/null) || version=v0
  version=${version#v}
  printf '%s' "${version%%.*}"
}

# Node.js of at least NODE_MAJOR on the PATH: the one that is there, or one in .tools/.
setup_node() {
  local arch
  case $(uname -m) in
    x86_64) arch=x64 ;;
    aarch64) arch=arm64 ;;
    *) arch=unknown ;;
  esac
  local fetched="$TOOLS/node_modules/node-linux-$arch/bin"
  use_fetched() {
    export PATH="$fetched:$TOOLS/node_modules/.bin:$PATH"
    hash -r
  }
  if (($(node_major) >= NODE_MAJOR)) && command -v npm >/dev/null; then return 0; fi
  if [[ -x $fetched/node && $("$fetched/node" --version) == "v$NODE_VERSION" &&
    -x $TOOLS/node_modules/.bin/npm ]]; then
    use_fetched
    return 0
  fi
  if [[ $arch == unknown ]]; then
    warn "   Node.js $NODE_MAJOR or later is needed, and for $(uname -m) it has to be installed by hand."
    return 1
  fi
  # Any npm will do to fetch the Node.js that is wanted out of the npm registry.
  if ! command -v node >/dev/null; then
    apt_install "fetching Node.js" ca-certificates nodejs npm || return 1
  elif ! command -v npm >/dev/null; then
    apt_install "fetching Node.js" ca-certificates npm || return 1
  fi
  mkdir -p "$TOOLS"
  step node "fetch Node.js $NODE_VERSION (there is $(node --version)) into .tools/" \
    npm install --prefix "$TOOLS" --no-save --no-audit --no-fund \
    "node-linux-$arch@$NODE_VERSION" "npm@$NPM_VERSION" || return 1
  use_fetched
  if (($(node_major) < NODE_MAJOR)); then
    warn "   The fetched Node.js does not run: $fetched/node"
    return 1
  fi
}

# What web/package-lock.json names, in web/node_modules; fetched again only when the lock has changed.
setup_npm() {
  setup_node || return 1
  local stamp="$ROOT/web/node_modules/.stamp" wanted
  wanted=$(cat "$ROOT/web/package.json" "$ROOT/web/package-lock.json" "$ROOT/web/.npmrc" | sha256sum) ||
    return 1
  # The tests stand beside web/, not in it; this is how they find its packages.
  ln -sfn ../web/node_modules "$ROOT/tests/node_modules" || return 1
  if [[ -f $stamp && $(<"$stamp") == "$wanted" ]]; then return 0; fi
  step npm-ci "npm ci in web/ (packages are new or have changed)" npm --prefix "$ROOT/web" ci || return 1
  printf '%s\n' "$wanted" >"$stamp"
}
