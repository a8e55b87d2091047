// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error_text.h"
#include "core/labels/label_job.h"
#include "core/labels/label_picture.h"
#include "tests/support/barcode_reader.h"
#include "tests/support/catch_qt.h"
#include "tests/support/property.h"

#include <QPainter>

namespace tracseq::tests {

using namespace tracseq::labels;
using namespace Qt::StringLiterals;

inline LabelFacts factsOf(const QString& title, const QString& code)
{
    LabelFacts facts;
    facts.entity = u"sample"_s;
    facts.title = title;
    facts.values = {{u"title"_s, title}, {u"code"_s, code}, {u"date"_s, u"2026-03-01"_s}};
    return facts;
}

/// A label that shows nothing but one barcode.
inline LabelLayout barcodeLabel(Symbology symbology, Um width, Um height, bool readable = false)
{
    LabelLayout layout;
    layout.name = u"test"_s;
    layout.width = width;
    layout.height = height;
    BarcodeElement barcode;
    barcode.symbology = symbology;
    barcode.readable = readable;
    layout.elements = {{{0, 0, width, height}, Turn::None, barcode}};
    return layout;
}

inline LabelLayout textLabel(const QString& text, Um width, Um height, Um letter, Fit fit)
{
    LabelLayout layout;
    layout.name = u"test"_s;
    layout.width = width;
    layout.height = height;
    TextElement element;
    element.text = text;
    element.letter = letter;
    element.fit = fit;
    layout.elements = {{{0, 0, width, height}, Turn::None, element}};
    return layout;
}

/// The sentences of what keeps a label from being printed.
inline QStringList sentences(const LabelPicture& picture)
{
    QStringList all;
    for (const LabelProblem& problem : picture.problems) {
        all += errorText(problem.error);
    }
    return all;
}

} // namespace tracseq::tests
