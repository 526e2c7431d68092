# CMake toolchain file for the wasm build:
#   cmake -S . -B build/wasm -G Ninja -DCMAKE_TOOLCHAIN_FILE=wasm/toolchain.cmake -DCMAKE_BUILD_TYPE=Release
# Finds Emscripten (EMSCRIPTEN_ROOT, or whatever `em-config` on the PATH belongs to: Debian's package, an emsdk)
# and hands over to Emscripten's own toolchain file.
if(DEFINED ENV{EMSCRIPTEN_ROOT})
  set(_em_root "$ENV{EMSCRIPTEN_ROOT}")
else()
  find_program(_em_config em-config)
  if(NOT _em_config)
    message(FATAL_ERROR "em-config is not on the PATH: install Emscripten (Debian: apt-get install emscripten)")
  endif()
  execute_process(COMMAND "${_em_config}" EMSCRIPTEN_ROOT
                  OUTPUT_VARIABLE _em_root OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
include("${_em_root}/cmake/Modules/Platform/Emscripten.cmake")

# Linking runs acorn. Debian's emcc expects Debian's acorn, which a node from elsewhere does not look for
# by itself; a linker launcher (unlike the environment) also holds for a bare `ninja -C build/wasm`.
if(EXISTS /usr/share/nodejs/acorn)
  set(CMAKE_C_LINKER_LAUNCHER
      "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs:/usr/lib/nodejs")
  set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_C_LINKER_LAUNCHER}")
endif()
