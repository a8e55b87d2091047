// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scan_commands.h"

#include "app/desktop/lab_services.h"
#include "core/lab/scanned_thing.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_log.h"
#include "ui/shell/navigator.h"
#include "ui/shell/scan_listener.h"
#include "ui/shell/scan_target.h"
#include "ui/shell/scanner_dialog.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QApplication>
#include <QCoreApplication>

namespace tracseq::app {

using namespace Qt::StringLiterals;

namespace {

using Things = std::vector<tracseq::lab::ScannedThing>;

void sayUnknown(const QString& code, ui::StatusLine& line, const ui::PanelContext& context)
{
    std::vector<ui::StatusLine::Offer> offers;
    if (context.refusalOf(u"samples.create"_s).isEmpty()) {
        offers.push_back({QCoreApplication::translate("Scanner", "Add a sample with it"),
                          [&navigator = context.navigator, code] {
                              navigator.open(u"samples.detail"_s, u"new:"_s + code);
                          }});
    }
    offers.push_back(
        {QCoreApplication::translate("Scanner", "Search"), [&navigator = context.navigator, code] {
             navigator.open(u"samples.list"_s, u"search:"_s + code);
         }});
    line.showNotice(
        ui::Tone::Warning,
        QCoreApplication::translate("Scanner", "Nothing in this lab has the code “%1”.").arg(code),
        offers);
}

void goTo(const QString& code, const Things& things, ui::StatusLine& line,
          const ui::PanelContext& context)
{
    ui::Navigator& navigator = context.navigator;
    if (things.empty()) {
        sayUnknown(code, line, context);
        return;
    }
    if (things.size() > 1) {
        navigator.open(u"samples.list"_s, u"search:"_s + code);
        line.showNotice(
            ui::Tone::Warning,
            QCoreApplication::translate("Scanner", "Several samples are called “%1”.").arg(code));
        return;
    }
    const tracseq::lab::ScannedThing& thing = things.front();
    const QString entity = QString::fromLatin1(thing.entity->name);
    QString says = QCoreApplication::translate("Scanner", "Scanned: %1 “%2”")
                       .arg(thing.entity->translatedLabel(), thing.title);
    if (entity == u"sequencing_run"_s) {
        navigator.open(u"sequencing.runs"_s, thing.id.toString());
    } else {
        // A library is shown by the sample that it was made of.
        navigator.open(u"samples.list"_s,
                       (thing.sample.isNull() ? thing.id : thing.sample).toString());
        if (!thing.sample.isNull()) {
            says =
                QCoreApplication::translate("Scanner", "Scanned: library “%1”; this is its sample.")
                    .arg(thing.title);
        }
    }
    if (thing.misread) {
        says = QCoreApplication::translate(
                   "Scanner", "Read as “%1”: the scanner types for another keyboard than this one.")
                   .arg(thing.read);
    }
    line.showNotice(thing.misread ? ui::Tone::Warning : ui::Tone::Good, says);
}

/// The panel that has the keyboard may have a meaning of its own for codes.
bool takenByPanel(const QString& code)
{
    for (QWidget* at = QApplication::focusWidget(); at != nullptr; at = at->parentWidget()) {
        if (auto* target = dynamic_cast<ui::ScanTarget*>(at)) {
            return target->takeScan(code);
        }
    }
    return false;
}

} // namespace

ui::ScanListener* addScanner(ui::MainWindow& window, const ui::PanelContext& context,
                             LabServices& services)
{
    auto* listener =
        new ui::ScanListener(window, context.settings, [&window] { return window.isCovered(); });
    ui::StatusLine& line = window.statusLine();
    QObject::connect(listener, &ui::ScanListener::scanned, &window,
                     [&line, context, &window, &services](const QString& code) {
                         if (takenByPanel(code)) {
                             return;
                         }
                         services.lab->tasks().read<Things>(
                             &window,
                             [code](database::Connection& connection) {
                                 return tracseq::lab::findScanned(connection, code);
                             },
                             [&line, context, code](const Result<Things>& found) {
                                 if (found) {
                                     goTo(code, *found, line, context);
                                 } else {
                                     context.messages.postError(found.error());
                                 }
                             });
                     });
    auto* settings =
        new QAction(ui::icon(u"view-barcode"_s),
                    QCoreApplication::translate("Scanner", "Barcode &scanner…"), &window);
    settings->setObjectName(u"scannerAction"_s);
    QObject::connect(settings, &QAction::triggered, &window,
                     [&window, listener] { (new ui::ScannerDialog(*listener, &window))->open(); });
    window.addCommand(ui::MainWindow::Menu::Edit, settings);
    return listener;
}

} // namespace tracseq::app
