# SPDX-License-Identifier: GPL-3.0-or-later
# tracseq_module(<name> [DEPENDS <modules>...] [LINKS <targets>...] [PRIVATE_LINKS <targets>...])
#
# Declares the folder <name> of core/ or ui/ as a static library of its own, made of every source
# in it. DEPENDS names the modules of ours that its files may include, and nothing else may be
# included: configuring reads the #include lines and stops at an arrow that is not declared, at one
# that is declared and not used, and at one from core to ui. A ui module may name core modules as
# core/<name>.
# LINKS names libraries of others, PRIVATE_LINKS those that its headers for others do not show.
function(tracseq_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;LINKS;PRIVATE_LINKS")
    get_filename_component(layer "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
    set(folder "${CMAKE_CURRENT_SOURCE_DIR}/${name}")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*.h" "${folder}/*.qrc")
    if(NOT sources)
        message(FATAL_ERROR "${layer}/${name} has no sources")
    endif()

    set(allowed "${layer}/${name}")
    set(links "")
    foreach(module IN LISTS arg_DEPENDS)
        if(NOT module MATCHES "/")
            set(module "${layer}/${module}")
        endif()
        if(layer STREQUAL "core" AND module MATCHES "^ui/")
            message(FATAL_ERROR "core/${name} may not depend on ${module}: core knows no window")
        endif()
        string(REPLACE "/" "_" target "tracseq_${module}")
        if(NOT TARGET ${target})
            message(FATAL_ERROR "${layer}/${name} depends on ${module}, which is not declared above it")
        endif()
        list(APPEND allowed "${module}")
        list(APPEND links ${target})
    endforeach()

    set(used "")
    foreach(source IN LISTS sources)
        file(STRINGS "${source}" includes REGEX "^#include \"(core|ui|app)/")
        foreach(line IN LISTS includes)
            string(REGEX REPLACE "^#include \"([a-z]+/[a-z_]+)/.*" "\\1" module "${line}")
            if(NOT module IN_LIST allowed)
                message(FATAL_ERROR "${source} includes ${module}; ${layer}/${name} does not declare it in DEPENDS")
            endif()
            list(APPEND used "${module}")
        endforeach()
    endforeach()
    foreach(module IN LISTS allowed)
        if(NOT module IN_LIST used AND NOT module STREQUAL "${layer}/${name}")
            message(FATAL_ERROR "${layer}/${name} declares ${module} and includes nothing of it")
        endif()
    endforeach()

    set(target tracseq_${layer}_${name})
    add_library(${target} STATIC ${sources})
    target_link_libraries(
        ${target}
        PUBLIC tracseq_flags ${links} ${arg_LINKS}
        PRIVATE ${arg_PRIVATE_LINKS})
    if(layer STREQUAL "core")
        target_link_libraries(${target} PUBLIC Qt6::Core tl::expected)
        if(name STREQUAL "base" OR Qt6::Gui IN_LIST arg_PRIVATE_LINKS) # that has other definitions
            target_precompile_headers(${target} PRIVATE "${PROJECT_SOURCE_DIR}/cmake/pch_core.h")
        else()
            target_precompile_headers(${target} REUSE_FROM tracseq_core_base)
        endif()
    else()
        target_link_libraries(${target} PUBLIC Qt6::Widgets Qt6::Svg)
        if(name STREQUAL "widgets")
            target_precompile_headers(${target} PRIVATE "${PROJECT_SOURCE_DIR}/cmake/pch_ui.h")
        else()
            target_precompile_headers(${target} REUSE_FROM tracseq_ui_widgets)
        endif()
    endif()
endfunction()
