// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of ReceiptDesk that take codes and conditions.
#include "core/base/error_text.h"
#include "core/receipt/shipment_item.h"
#include "ui/receipt/feedback_line.h"
#include "ui/receipt/receipt_desk.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <algorithm>

namespace tracseq::ui {

using receipt::ItemView;
using receipt::ReceiptService;
using receipt::ScanAnswer;
using namespace Qt::StringLiterals;

namespace {
constexpr int kShownChoices = 5;
} // namespace

void ReceiptDesk::submit()
{
    const QString typed = m_code->text().trimmed();
    m_code->clear(); // the next scan may follow before the answer is there
    takeCode(typed);
}

void ReceiptDesk::takeCode(const QString& code)
{
    if (code.isEmpty() || !mayCheckIn()) {
        return;
    }
    endQuestion();
    ++m_pending;
    m_parts.service.scan(m_id, code, this, [this](const Result<ReceiptService::Scanned>& result) {
        answered(result);
    });
}

void ReceiptDesk::answered(const Result<ReceiptService::Scanned>& result)
{
    m_pending = std::max(0, m_pending - 1);
    const QList<int> pressed = m_pending == 0 ? std::exchange(m_deferred, {}) : QList<int>();
    if (!result) {
        m_feedback->show(
            {Tone::Bad, u"dialog-error"_s, tr("Not checked in"), errorText(result.error())});
        QApplication::beep();
        return;
    }
    const ScanAnswer& answer = result->answer;
    m_parts.undo.add(result->written);
    m_feedback->show(feedbackOf(answer));
    const bool went =
        answer.kind == ScanAnswer::Kind::Arrived || answer.kind == ScanAnswer::Kind::Noted;
    if (went) {
        m_unknown.removeAll(answer.code);
        m_model->setItem(answer.items.front());
    } else {
        QApplication::beep();
    }
    if (answer.kind == ScanAnswer::Kind::Unknown && !m_unknown.contains(answer.code)) {
        m_unknown += answer.code;
    }
    showUnknown();
    if (answer.kind == ScanAnswer::Kind::Several) {
        m_asked = answer.code;
        ask(answer.items);
    }
    if (went || answer.kind == ScanAnswer::Kind::Duplicate) {
        showSample(answer.items.front());
        setTarget(answer.items.front().id);
    } else {
        m_table->clearSelection(); // a line is chosen anew
        setTarget({});
    }
    for (const int field : pressed) {
        applyCondition(field);
    }
}

void ReceiptDesk::ask(const std::vector<ItemView>& items)
{
    m_choices->clear();
    m_offered.clear();
    m_offered.reserve(items.size());
    for (const ItemView& item : items) {
        m_offered.push_back(item.id);
        auto* choice = new QListWidgetItem(tr("%1   %2").arg(m_offered.size()).arg(itemText(item)));
        choice->setSizeHint(QSize(0, metrics::kRowHeight));
        m_choices->addItem(choice);
    }
    const int rows = std::min(kShownChoices, m_choices->count());
    m_choices->setFixedHeight(rows * metrics::kRowHeight + 2 * m_choices->frameWidth());
    m_choices->setCurrentRow(0);
    m_choices->show();
    m_choices->setFocus();
}

void ReceiptDesk::choose(int row)
{
    if (row < 0 || row >= static_cast<int>(m_offered.size())) {
        return;
    }
    const Uuid item = m_offered[static_cast<std::size_t>(row)];
    const QString code = m_asked;
    endQuestion();
    ++m_pending;
    m_parts.service.checkIn(
        item, code, this,
        [this](const Result<ReceiptService::Scanned>& result) { answered(result); });
}

void ReceiptDesk::endQuestion()
{
    if (m_offered.empty()) {
        return;
    }
    m_offered.clear();
    m_asked.clear();
    m_choices->hide();
    m_code->setFocus();
}

void ReceiptDesk::noteUnexpected()
{
    if (!mayCheckIn()) {
        return;
    }
    for (const QString& code : std::exchange(m_unknown, {})) {
        ++m_pending;
        m_parts.service.noteUnexpected(
            m_id, code, this,
            [this](const Result<ReceiptService::Scanned>& result) { answered(result); });
    }
    showUnknown();
    m_code->setFocus();
}

void ReceiptDesk::forgetUnknown()
{
    m_unknown.clear();
    showUnknown();
    showActions();
    m_code->setFocus();
}

void ReceiptDesk::showUnknown()
{
    m_unknownLine->setVisible(!m_unknown.isEmpty());
    m_unknownLabel->setText(
        tr("Not on the manifest, and not noted: %1").arg(m_unknown.join(u", "_s)));
}

void ReceiptDesk::checkInRow()
{
    const auto chosen = chosenItems();
    if (chosen.size() != 1 || !chosen.front().is(receipt::kExpected) || !mayCheckIn()) {
        return;
    }
    // What was read and is on no list is on this one.
    const QString code = m_unknown.isEmpty() ? QString() : m_unknown.takeLast();
    showUnknown();
    ++m_pending;
    m_parts.service.checkIn(
        chosen.front().id, code, this,
        [this](const Result<ReceiptService::Scanned>& result) { answered(result); });
    m_code->setFocus();
}

void ReceiptDesk::toggleCondition(int field)
{
    if (m_pending > 0) {
        m_deferred += field; // meant for the scan that is on its way
        showTarget();
        return;
    }
    applyCondition(field);
    m_code->setFocus();
}

void ReceiptDesk::applyCondition(int field)
{
    const ItemView* item = m_model->find(m_target);
    if (item == nullptr || !item->hasArrived() || !mayCheckIn()) {
        showTarget();
        QApplication::beep();
        return;
    }
    ItemView next = *item;
    const auto found = std::find(next.conditions.begin(), next.conditions.end(), field);
    const bool present = found == next.conditions.end();
    if (present) {
        next.conditions.push_back(field);
    } else {
        next.conditions.erase(found);
    }
    m_model->setItem(next);
    showActions();
    m_parts.service.setCondition(
        next, field, present, this,
        [this](const Result<ReceiptService::Done>& result) { done(result); });
}

void ReceiptDesk::showTarget()
{
    const ItemView* item = m_model->find(m_target);
    const bool arrived = item != nullptr && item->hasArrived();
    m_conditionOf->setText(arrived ? tr("Condition of %1").arg(item->name)
                                   : tr("Condition of what was scanned last"));
    std::size_t i = 0;
    for (const receipt::ArrivalCondition& condition : receipt::conditions()) {
        Chip* chip = m_conditions[static_cast<qsizetype>(i++)];
        chip->setEnabled(arrived && mayCheckIn());
        chip->setChecked(arrived && std::find(item->conditions.begin(), item->conditions.end(),
                                              condition.field) != item->conditions.end());
    }
}

bool ReceiptDesk::keyInChoices(int key)
{
    if (key == Qt::Key_Escape) {
        endQuestion();
        sayReady();
        return true;
    }
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        choose(key - Qt::Key_1);
        return true;
    }
    return false;
}

bool ReceiptDesk::keyInCode(int key)
{
    if (key == Qt::Key_Escape && (!m_code->text().isEmpty() || !m_unknown.isEmpty())) {
        if (m_code->text().isEmpty()) {
            forgetUnknown();
        }
        m_code->clear();
        return true;
    }
    if (key == Qt::Key_Down && m_model->rowCount() > 0) {
        m_table->setFocus();
        return true;
    }
    return false;
}

bool ReceiptDesk::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((watched == m_choices && keyInChoices(key)) || (watched == m_code && keyInCode(key))) {
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tracseq::ui
