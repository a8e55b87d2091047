# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed, and the Debian package made of it (cpack -G DEB in the build folder).
include(GNUInstallDirs)

# Only the two programs go into the package; cpack need not build the tests first.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

foreach(program tracseq tracseqctl)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
install(FILES installer/org.tracseq.TracSeq.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES installer/org.tracseq.TracSeq.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(
    FILES installer/org.tracseq.TracSeq.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/mimetypes
    RENAME application-vnd.tracseq.lab.svg)
install(FILES installer/org.tracseq.TracSeq.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES installer/org.tracseq.TracSeq.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
        RENAME org.tracseq.TracSeq.xml)
install(FILES installer/copyright installer/SERVER.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/tracseq)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tracseq)
set(CPACK_PACKAGE_VENDOR "TracSeq")
set(CPACK_PACKAGE_CONTACT "TracSeq maintainers <maintainers@tracseq.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "LIMS of a sequencing laboratory")
set(CPACK_PACKAGE_DESCRIPTION
    "TracSeq keeps the samples, libraries and runs of a sequencing laboratory in
 one file on the workstation. It imports submission sheets, plans flow cells,
 writes and checks sample sheets, and records who changed what and when.
 The command line program tracseqctl does the same jobs without a window.")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}/package")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded at run time and thus unknown to the linker: database drivers, platform, icons, the
# way to the keychain, texts of Qt's own dialogs in other languages, time zones; and the font of labels.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "breeze-icon-theme, fonts-dejavu-core, libqt6sql6-psql, libqt6sql6-sqlite, libsecret-1-0, libqt6svg6, qt6-qpa-plugins, qt6-translations-l10n, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "postgresql-client")
include(CPack)
