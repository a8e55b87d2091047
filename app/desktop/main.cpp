// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("CommandLine", source);
}

tracseq::app::Options parse(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        text(QT_TRANSLATE_NOOP("CommandLine", "The record of a sequencing lab.")));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption lab(
        u"lab"_s, text(QT_TRANSLATE_NOOP("CommandLine", "Opens this lab; made when missing.")),
        u"file.tracseq"_s);
    const QCommandLineOption theme(
        u"theme"_s, text(QT_TRANSLATE_NOOP("CommandLine", "system, light, dark or high-contrast.")),
        u"name"_s);
    const QCommandLineOption settings(
        u"settings"_s,
        text(QT_TRANSLATE_NOOP("CommandLine",
                               "Keeps layout and choices in this file, not in the user's own.")),
        u"file"_s);
    const QCommandLineOption panel(
        u"panel"_s, text(QT_TRANSLATE_NOOP("CommandLine", "Opens this panel, by its id.")),
        u"id"_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s,
        text(QT_TRANSLATE_NOOP("CommandLine", "Writes a picture of the window and quits.")),
        u"file.png"_s);
    parser.addPositionalArgument(
        u"file"_s, text(QT_TRANSLATE_NOOP("CommandLine", "A lab to open, as with --lab.")),
        u"[file.tracseq]"_s);
    parser.addOptions({lab, theme, settings, panel, screenshot});
    parser.process(application);

    tracseq::app::Options options;
    options.labPath = parser.value(lab);
    if (options.labPath.isEmpty() && !parser.positionalArguments().isEmpty()) {
        options.labPath = parser.positionalArguments().first();
    }
    options.themeName = parser.value(theme);
    options.settingsPath = parser.value(settings);
    options.panelId = parser.value(panel);
    options.screenshot = parser.value(screenshot);
    return options;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"tracseq"_s);
    QApplication::setApplicationDisplayName(u"TracSeq"_s);
    QApplication::setApplicationVersion(QStringLiteral(TRACSEQ_VERSION));
    QApplication::setDesktopFileName(u"org.tracseq.TracSeq"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/tracseq.svg"_s));
    tracseq::app::Application program(application, parse(application));
    program.start();
    return QApplication::exec();
}
