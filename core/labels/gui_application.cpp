// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/gui_application.h"

#include <QGuiApplication>

namespace tracseq::labels {

std::unique_ptr<QCoreApplication> makePrintingApplication(int& argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace tracseq::labels
