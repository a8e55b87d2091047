// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipt/receipt_words.h"

#include "core/receipt/shipment_item.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace tracseq::ui {

using receipt::ItemView;
using receipt::ScanAnswer;
using namespace Qt::StringLiterals;

namespace {

/// The codes of an item, one after another.
QString codesText(const ItemView& item)
{
    QStringList codes;
    for (const QString& code : {item.barcode, item.externalId, item.accession}) {
        if (!code.isEmpty() && !codes.contains(code) && code != item.name) {
            codes += code;
        }
    }
    return codes.join(u" · "_s);
}

QString unknownDetail(const ScanAnswer& answer)
{
    QStringList sentences;
    if (!answer.elsewhere.isEmpty()) {
        sentences += QCoreApplication::translate("Receipt", "It is expected in shipment %1.")
                         .arg(answer.elsewhere);
    } else if (!answer.sample.isEmpty()) {
        sentences += QCoreApplication::translate("Receipt", "It is the sample “%1” of this lab.")
                         .arg(answer.sample);
    }
    sentences += QCoreApplication::translate(
        "Receipt", "Note it as unexpected (F9), or choose its line below and press Enter.");
    return sentences.join(u' ');
}

QString duplicateDetail(const ItemView& item)
{
    const QString when = item.arrivedAt == 0 ? QString() : momentText(item.arrivedAt);
    if (item.is(receipt::kUnexpected)) {
        return QCoreApplication::translate("Receipt",
                                           "Noted as unexpected at %1 by %2. Nothing was changed.")
            .arg(when, item.arrivedBy);
    }
    return QCoreApplication::translate("Receipt", "At %1 by %2. Nothing was changed.")
        .arg(when, item.arrivedBy);
}

} // namespace

QString momentText(qint64 at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat);
}

QString troubleText(const receipt::ShipmentCounts& counts)
{
    QStringList parts;
    const auto add = [&](int count, const QString& text) {
        if (count > 0) {
            parts += text;
        }
    };
    add(counts.missing,
        QCoreApplication::translate("Receipt", "%n missing", nullptr, counts.missing));
    add(counts.unexpected,
        QCoreApplication::translate("Receipt", "%n unexpected", nullptr, counts.unexpected));
    add(counts.flawed,
        QCoreApplication::translate("Receipt", "%n in poor condition", nullptr, counts.flawed));
    return parts.join(u", "_s);
}

Feedback feedbackOf(const ScanAnswer& answer)
{
    Feedback says;
    const ItemView item = answer.items.empty() ? ItemView() : answer.items.front();
    switch (answer.kind) {
    case ScanAnswer::Kind::Arrived:
        says = {Tone::Good, u"dialog-ok-apply"_s,
                QCoreApplication::translate("Receipt", "Arrived: %1").arg(item.name),
                codesText(item)};
        break;
    case ScanAnswer::Kind::Noted:
        says = {Tone::Info, u"list-add"_s,
                QCoreApplication::translate("Receipt", "Noted as unexpected: %1").arg(item.name),
                codesText(item)};
        break;
    case ScanAnswer::Kind::Duplicate:
        says = {Tone::Warning, u"dialog-warning"_s,
                QCoreApplication::translate("Receipt", "Already there: %1").arg(item.name),
                duplicateDetail(item)};
        break;
    case ScanAnswer::Kind::Unknown:
        says = {Tone::Bad, u"dialog-error"_s,
                QCoreApplication::translate("Receipt", "Not on the manifest: %1").arg(answer.code),
                unknownDetail(answer)};
        break;
    case ScanAnswer::Kind::Several:
        says = {Tone::Warning, u"question"_s,
                QCoreApplication::translate("Receipt", "Which one is %1?").arg(answer.code),
                QCoreApplication::translate("Receipt",
                                            "It fits several. Choose with the arrow keys and "
                                            "Enter, or by its number. Esc: none of them.")};
        break;
    }
    if (answer.misread && !says.detail.isEmpty()) {
        says.detail += u' ';
    }
    if (answer.misread) {
        says.detail += QCoreApplication::translate(
            "Receipt", "The scanner types for another keyboard than this one.");
    }
    return says;
}

QString itemText(const ItemView& item)
{
    QStringList parts{item.name};
    if (const QString codes = codesText(item); !codes.isEmpty()) {
        parts += codes;
    }
    parts += receipt::shipmentItemEntity().lifeCycle->label(item.status);
    return parts.join(u"  –  "_s);
}

} // namespace tracseq::ui
