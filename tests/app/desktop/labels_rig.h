// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_records.h"
#include "core/labels/starter_layouts.h"
#include "tests/app/desktop/samples_bench.h"
#include "tests/support/barcode_reader.h"
#include "tests/support/desktop.h"
#include "tests/support/zpl_reader.h"
#include "ui/labels/label_canvas.h"
#include "ui/labels/label_view.h"
#include "ui/labels/labels_panel.h"
#include "ui/labels/layout_form.h"
#include "ui/labels/print_dialog.h"
#include "ui/labels/sheet_picker.h"
#include "ui/shell/command_palette.h"
#include "ui/widgets/theme.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QSpinBox>
#include <QTcpServer>
#include <QTcpSocket>
#include <poppler-qt6.h>

namespace tracseq::tests {

using labels::LabelLayout;

template <typename Widget>
Widget& partOf(QWidget* of, const QString& name)
{
    auto* found = of->findChild<Widget*>(name);
    INFO(name.toStdString());
    REQUIRE(found != nullptr);
    return *found;
}

inline void fillIn(QWidget* of, const QString& name, const QString& text)
{
    auto& line = partOf<QLineEdit>(of, name);
    line.setFocus();
    line.selectAll();
    QTest::keyClicks(&line, text);
}

struct LabelBench : Bench {
    /// The dialog for the rows from first to last, as by the button of the table.
    PrintDialog* open(int first, int last)
    {
        select(first, last, samples::Name);
        auto* action = panel.findChild<QAction*>(u"printLabels"_s);
        REQUIRE(action != nullptr);
        REQUIRE(action->isEnabled());
        action->trigger();
        auto* made = dialog<PrintDialog>();
        REQUIRE(waitFor([&] { return partOf<QComboBox>(made, u"layout"_s).count() >= 7; }));
        return made;
    }
    static void choose(PrintDialog* dialog, const QString& layoutBegin)
    {
        auto& box = partOf<QComboBox>(dialog, u"layout"_s);
        box.setCurrentIndex(box.findText(layoutBegin, Qt::MatchStartsWith));
        REQUIRE(box.currentText().startsWith(layoutBegin));
    }
    void print(PrintDialog* dialog)
    {
        QPointer<QDialog> open = dialog;
        REQUIRE(waitFor([&] { return acceptButton(dialog)->isEnabled(); }));
        QTest::mouseClick(acceptButton(dialog), Qt::LeftButton);
        CHECK(waitFor([&] { return open.isNull() || !open->isVisible(); }));
    }
    QString codeOf(const QString& name) { return stored(name).values[samples::Barcode].text(); }
    std::vector<database::Record> prints(const QString& name)
    {
        const auto connection = program->services().lab->database().openReader();
        return *database::rowsWithText(**connection, labels::labelPrintEntity(),
                                       labels::PrintedTitle, name);
    }
    QString file(const QString& name) const { return program.folder.filePath(name); }
};

inline QStringList codesOf(const QString& pdf)
{
    const auto document = Poppler::Document::load(pdf);
    REQUIRE(document != nullptr);
    QStringList codes;
    for (int page = 0; page < document->numPages(); ++page) {
        codes += readCode(document->page(page)->renderToImage(300, 300));
    }
    return codes;
}

/// A label printer on this computer.
struct PrinterInTheLab {
    PrinterInTheLab()
    {
        REQUIRE(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            QTcpSocket* socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [this, socket] { received += socket->readAll(); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    [[nodiscard]] QString address() const { return u"127.0.0.1:%1"_s.arg(server.serverPort()); }

    QTcpServer server;
    QByteArray received;
};

/// The one barcode of the picture that is edited.
inline QString codeShown(const LabelCanvas& canvas)
{
    const labels::LabelPicture& picture = canvas.picture();
    REQUIRE(picture.symbols.size() == 1);
    return readCode(labels::imageOf(picture).copy(picture.symbols.front().quiet));
}

struct PanelBench : LabelBench {
    PanelBench()
        : labelsPanel(program.panel<LabelsPanel>(u"labels.layouts"_s))
    {
        REQUIRE(waitFor([this] { return labelsPanel.list().count() >= 7; }));
    }
    void trigger(const QString& name)
    {
        auto* action = labelsPanel.findChild<QAction*>(name);
        REQUIRE(action != nullptr);
        REQUIRE(action->isEnabled());
        action->trigger();
    }
    void nameIt(const QString& name)
    {
        auto* asks = dialog<QInputDialog>();
        auto* line = asks->findChild<QLineEdit*>();
        line->selectAll();
        QTest::keyClicks(line, name);
        QTest::keyClick(line, Qt::Key_Return);
        REQUIRE(waitFor([&] {
            return labelsPanel.list().currentItem() != nullptr &&
                   labelsPanel.list().currentItem()->text() == name;
        }));
    }
    /// A copy of the first layout, to be changed.
    void copyFirst(const QString& name)
    {
        labelsPanel.list().setCurrentRow(0);
        trigger(u"copyLayout"_s);
        nameIt(name);
    }
    LabelLayout storedLayout(const QString& name)
    {
        const auto connection = program->services().lab->database().openReader();
        const auto found = labels::findLayout(**connection, name);
        REQUIRE(found.has_value());
        return *found;
    }
    std::size_t count() const { return labelsPanel.layoutShown().elements.size(); }

    LabelsPanel& labelsPanel;
};

} // namespace tracseq::tests
