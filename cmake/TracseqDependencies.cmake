# SPDX-License-Identifier: GPL-3.0-or-later
# Every library of another project that we stand on, in one place.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql Network Gui Widgets Svg Test LinguistTools)
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
if(TRACSEQ_BUILD_TESTS OR TRACSEQ_FUZZ)
    find_package(Catch2 2.13 REQUIRED)
endif()
# The folder of each user of Qt's tests, for QFINDTESTDATA, which we do not use: it would make every
# checkout compile its tests for itself.
set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
