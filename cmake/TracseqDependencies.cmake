# SPDX-License-Identifier: GPL-3.0-or-later
# Every library of another project that we stand on, in one place.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql Network Gui PrintSupport Widgets Svg Test LinguistTools)
find_package(Qt6Keychain 0.13 REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(tl-expected REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3>=3.40)
# Beside the driver of Qt: why a connection was refused, being woken, and copying in bulk.
pkg_check_modules(libpq REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(archive REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(muparser REQUIRED IMPORTED_TARGET muparser)
# Barcodes, as modules that we draw ourselves. Debian's package has no file for CMake or pkg-config.
find_path(TRACSEQ_ZINT_INCLUDE zint.h REQUIRED)
find_library(TRACSEQ_ZINT_LIBRARY zint REQUIRED)
add_library(tracseq_zint INTERFACE)
target_include_directories(tracseq_zint SYSTEM INTERFACE "${TRACSEQ_ZINT_INCLUDE}")
target_link_libraries(tracseq_zint INTERFACE "${TRACSEQ_ZINT_LIBRARY}")
if(TRACSEQ_BUILD_TESTS)
    # What reads printed barcodes back, from pictures and from PDF: others than those that wrote them.
    pkg_check_modules(zxing REQUIRED IMPORTED_TARGET zxing>=1.4)
    pkg_check_modules(poppler REQUIRED IMPORTED_TARGET poppler-qt6)
endif()
if(TRACSEQ_BUILD_TESTS OR TRACSEQ_FUZZ)
    find_package(Catch2 2.13 REQUIRED)
endif()
# The folder of each user of Qt's tests, for QFINDTESTDATA, which we do not use: it would make every
# checkout compile its tests for itself.
set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
