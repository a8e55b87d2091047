# SPDX-License-Identifier: GPL-3.0-or-later
# tracseq_flags carries everything that each of our targets is compiled with.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
# moc reads no file that another target makes, so that it need not wait for them.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")

add_library(tracseq_flags INTERFACE)
target_include_directories(tracseq_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(
    tracseq_flags
    INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS
              QT_NO_CONTEXTLESS_CONNECT QT_USE_QSTRINGBUILDER)
if(NOT MSVC)
    target_compile_options(
        tracseq_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                                -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 warns wrongly about std::string's operator+ (GCC bug 105651).
    target_compile_options(tracseq_flags INTERFACE -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow
                                                   -Wno-stringop-overread)
endif()
if(TRACSEQ_SANITIZERS)
    # Full optimisation doubles the time to build and hides frames from the reports.
    set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")
    target_compile_options(tracseq_flags INTERFACE -fsanitize=${TRACSEQ_SANITIZERS} -fno-omit-frame-pointer
                                                   -fno-sanitize-recover=all)
    target_link_options(tracseq_flags INTERFACE -fsanitize=${TRACSEQ_SANITIZERS})
endif()
if(TRACSEQ_FUZZ)
    target_compile_options(tracseq_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(TRACSEQ_MOLD mold)
if(TRACSEQ_MOLD)
    target_link_options(tracseq_flags INTERFACE -fuse-ld=mold)
endif()
find_program(TRACSEQ_CCACHE ccache)
if(TRACSEQ_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${PROJECT_SOURCE_DIR}/cmake/compile" "${PROJECT_SOURCE_DIR}")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        # Clang writes times into its precompiled headers, so that no two are ever equal.
        target_compile_options(tracseq_flags INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
        # Without the header itself, which CMake names as well: ccache does not see that its path is
        # one, and everything in it is in the precompiled one.
        set(CMAKE_CXX_COMPILE_OPTIONS_USE_PCH -Xclang -include-pch -Xclang <PCH_FILE>)
    endif()
endif()
