// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"
#include "translations/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIcon>
#include <QStandardPaths>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int kUnusableOptions = 2;

QString text(const char* source)
{
    return QCoreApplication::translate("CommandLine", source);
}

/// What can be answered without a display, which there is none of where this is asked in a script.
bool onlyAsks(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        for (const char* asking : {"-h", "--help", "--help-all", "-v", "--version"}) {
            if (argument == asking) {
                return true;
            }
        }
        if (argument == "--") {
            return false;
        }
    }
    return false;
}

void name(QCoreApplication& application)
{
    application.setApplicationName(u"tracseq"_s);
    application.setApplicationVersion(QStringLiteral(TRACSEQ_VERSION));
}

/// Lab files are known by their names, also where the program is not installed. Else a file dialog
/// opens each one to find its type, and closing a file lets go of all locks that this process has
/// on it: another program would take itself for the only user of the lab that is open here.
void knowLabFilesByName()
{
    const QString base =
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/tracseq/data"_s;
    const QString file = base + u"/mime/packages/org.tracseq.TracSeq.xml"_s;
    QDir().mkpath(QFileInfo(file).path());
    QFile::remove(file); // it may be that of an earlier version
    // Another window that opens at this moment may have been faster.
    if (!QFile::copy(u":/mime/tracseq.xml"_s, file) && !QFile::exists(file)) {
        return;
    }
    QByteArray folders = qgetenv("XDG_DATA_DIRS");
    if (folders.isEmpty()) {
        folders = "/usr/local/share:/usr/share"; // what it stands for when it is empty
    }
    qputenv("XDG_DATA_DIRS", folders + ':' + QFile::encodeName(base));
}

tracseq::app::Options parse(const QCoreApplication& application)
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
    if (onlyAsks(argc, argv)) {
        QCoreApplication asked(argc, argv);
        name(asked);
        tracseq::installTranslations(asked, QLocale());
        parse(asked); // prints, and ends the program
    }
    knowLabFilesByName();
    QApplication application(argc, argv);
    name(application);
    QApplication::setApplicationDisplayName(u"TracSeq"_s);
    QApplication::setDesktopFileName(u"org.tracseq.TracSeq"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/tracseq.svg"_s));
    tracseq::app::Application program(application, parse(application));
    if (const auto refused = program.refusedOptions()) {
        std::fputs(qUtf8Printable(*refused + u'\n'), stderr);
        return kUnusableOptions;
    }
    program.start();
    return QApplication::exec();
}
