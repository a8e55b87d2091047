// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cmake/pch_ui.h"
#include "tests/support/catch_qt.h"
