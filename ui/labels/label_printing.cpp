// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/label_printing.h"

#include "core/changes/history.h"
#include "core/lab/scanned_thing.h"
#include "ui/labels/print_dialog.h"
#include "ui/shell/message_log.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/dialog_frame.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>

namespace tracseq::ui {

using labels::LabelFacts;
using namespace Qt::StringLiterals;

namespace {

using AllFacts = std::vector<LabelFacts>;

QDate today(const Clock& clock)
{
    return QDateTime::fromMSecsSinceEpoch(clock.nowMs()).date();
}

} // namespace

LabelPrinting::LabelPrinting(const LabelsParts& parts, QWidget& window, PrinterMaker maker)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
    , m_maker(std::move(maker))
{
    connect(&parts.context.navigator, &Navigator::openRequested, this,
            [this](const QString& id, const QString& target) {
                if (id == u"labels.print"_s) {
                    open(target);
                }
            });
}

bool LabelPrinting::mayPrint() const
{
    const QString refusal = m_parts.context.refusalOf(u"printing.manage"_s);
    if (!refusal.isEmpty()) {
        m_parts.context.messages.post(Tone::Warning, refusal);
        m_parts.context.navigator.open(u"shell.messages"_s);
    }
    return refusal.isEmpty();
}

void LabelPrinting::openImport(const QString& group)
{
    const database::Entity& entity = *m_parts.store.entities().find(u"sample"_s);
    m_parts.tasks.read<AllFacts>(
        this,
        [group = Uuid::fromString(group).value_or(Uuid()), &entity,
         day = today(m_parts.store.clock())](database::Connection& connection) -> Result<AllFacts> {
            const auto ids =
                changes::addedIn(connection, group, entity, static_cast<qint64>(kMost) + 1);
            if (!ids) {
                return failure(ids.error());
            }
            if (ids->size() > kMost) {
                return failure(ErrorCode::LabelCountInvalid,
                               {u"> %1"_s.arg(qulonglong{kMost}), QString::number(kMost)});
            }
            return labels::readFacts(connection, entity, *ids, day);
        },
        [this](const Result<AllFacts>& facts) { showDialog(facts); });
}

void LabelPrinting::open(const QString& target)
{
    if (!mayPrint()) {
        return;
    }
    if (target.startsWith("import:"_L1)) {
        openImport(target.section(u':', 1));
        return;
    }
    const database::Entity* entity = m_parts.store.entities().find(target.section(u':', 0, 0));
    std::vector<Uuid> ids;
    for (const QString& text : target.section(u':', 1).split(u',', Qt::SkipEmptyParts)) {
        if (const auto id = Uuid::fromString(text)) {
            ids.push_back(*id);
        }
    }
    if (entity == nullptr || ids.empty() || ids.size() > kMost) {
        showDialog(ids.size() > kMost
                       ? failure(ErrorCode::LabelCountInvalid,
                                 {QString::number(ids.size()), QString::number(kMost)})
                       : failure(ErrorCode::LabelNothingChosen));
        return;
    }
    m_parts.tasks.read<AllFacts>(
        this,
        [entity, ids, day = today(m_parts.store.clock())](database::Connection& connection) {
            return labels::readFacts(connection, *entity, ids, day);
        },
        [this](const Result<AllFacts>& facts) { showDialog(facts); });
}

void LabelPrinting::askForList()
{
    auto* dialog = new QDialog(&m_window);
    dialog->setObjectName(u"labelListDialog"_s);
    dialog->setWindowTitle(tr("Print labels of a list"));
    QVBoxLayout* column = makeDialogColumn(*dialog);
    auto* says =
        new QLabel(tr("Barcodes, accessions, libraries or runs, one on a line; type, paste "
                      "or scan them."),
                   dialog);
    says->setWordWrap(true);
    auto* list = new QPlainTextEdit(dialog);
    list->setObjectName(u"codes"_s);
    list->setAccessibleName(tr("Barcodes"));
    list->setTabChangesFocus(true);
    column->addWidget(says);
    column->addWidget(list, 1);
    QPushButton* next = nullptr;
    column->addWidget(makeDialogButtons(*dialog, tr("Labels…"), next));
    next->setEnabled(false);
    connect(list, &QPlainTextEdit::textChanged, next,
            [list, next] { next->setEnabled(!list->toPlainText().trimmed().isEmpty()); });
    connect(dialog, &QDialog::accepted, this, [this, list] {
        QStringList codes;
        for (const QString& line : list->toPlainText().split(u'\n')) {
            if (const QString code = line.trimmed(); !code.isEmpty()) {
                codes += code;
            }
        }
        openList(codes);
    });
    dialog->open();
}

void LabelPrinting::openList(const QStringList& codes)
{
    m_parts.tasks.read<AllFacts>(
        this,
        [codes,
         day = today(m_parts.store.clock())](database::Connection& connection) -> Result<AllFacts> {
            AllFacts all;
            for (const QString& code : codes) {
                auto found = lab::factsOfCode(connection, code, day);
                if (!found) {
                    return failure(found.error());
                }
                all.push_back(std::move(*found));
            }
            return all;
        },
        [this](const Result<AllFacts>& facts) { showDialog(facts); });
}

void LabelPrinting::showDialog(const Result<AllFacts>& facts)
{
    if (!facts || facts->empty()) {
        m_parts.context.messages.postError(facts ? Error(ErrorCode::LabelNothingChosen)
                                                 : facts.error());
        m_parts.context.navigator.open(u"shell.messages"_s);
        return;
    }
    (new PrintDialog(m_parts, *facts, m_maker, &m_window))->open();
}

} // namespace tracseq::ui
