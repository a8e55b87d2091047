// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QCoreApplication;

namespace tracseq::labels {

/// The application object of a program without windows that lays out text for labels; it needs no
/// display.
std::unique_ptr<QCoreApplication> makePrintingApplication(int& argc, char** argv);

} // namespace tracseq::labels
