# Sourced after steps.sh: what can be built, each from a set-up machine. All output goes to build/ and web/dist.
# shellcheck shell=bash

# cmake_build FOLDER NAME TARGET OPTION...: configures build/FOLDER and builds TARGET.
cmake_build() {
  local dir="$ROOT/build/$1" name=$2 target=$3
  shift 3
  local configure=(cmake -S "$ROOT" -B "$dir" -G Ninja "$@") from=
  if [[ -f $dir/CMakeCache.txt ]]; then
    from=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$dir/CMakeCache.txt")
    # A checkout that was moved: CMake would refuse.
    [[ $from == "$ROOT" ]] || configure+=(--fresh)
  fi
  step "${dir##*/}-configure" "configure $name" "${configure[@]}" || return 1
  step "${dir##*/}-build" "build $name" cmake --build "$dir" --parallel "$(nproc)" --target "$target" -- --quiet
}

# build_native TARGET: "all", or one target
build_native() { cmake_build native "native (-O3)" "$1" -DCMAKE_BUILD_TYPE=Release; }
# Eight files compiled as one: a quarter of the time. That each can be compiled alone, the build at -O3 shows.
build_asan() {
  cmake_build asan "native (ASan, UBSan)" all -DCMAKE_BUILD_TYPE=Debug -DRMAP_SANITIZE=ON \
    -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=8
}

# Leaves rmap.mjs and rmap.wasm in web/src/engine/generated/.
build_wasm() {
  cmake_build wasm "wasm" all -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_TOOLCHAIN_FILE="$ROOT/wasm/toolchain.cmake" || return 1
  local file
  for file in rmap.mjs rmap.wasm; do
    if [[ ! -s $ROOT/web/src/engine/generated/$file ]]; then
      warn "   The wasm build left no web/src/engine/generated/$file."
      return 1
    fi
  done
}

# The site, into web/dist; stands on build_wasm.
build_site() {
  step site "build the site into web/dist" npm --prefix "$ROOT/web" run build || return 1
  if [[ ! -s $ROOT/web/dist/index.html ]]; then
    warn "   The build left no web/dist/index.html."
    return 1
  fi
}
