// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/labels/label_facts.h"
#include "core/labels/label_layout.h"

class QPainter;

namespace tracseq::labels {

/// Labels of a layout, for things in their order; copies of one stand together.
struct LabelJob {
    static constexpr int kMostCopies = 100;
    static constexpr qsizetype kMostLabels = 10'000; ///< with copies

    LabelLayout layout;
    std::vector<LabelFacts> facts;
    int copies = 1;
    int firstPlace = 1; ///< on the first sheet: those before are used up
    Um shiftX = 0;      ///< all that is printed, to the right: what a printer feeds askew
    Um shiftY = 0;

    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(facts.size()) * copies; }
    /// Pages that it takes; of a roll, one for each label.
    [[nodiscard]] int pages() const;
    /// The size of one page in um: of a sheet, else of the label.
    [[nodiscard]] std::pair<Um, Um> pageSize() const;
};

/// Whether every label of the job can be printed as it is meant: nothing is printed of one that
/// cannot. Errors: LabelNothingChosen, LabelCountInvalid, LabelStartInvalid, and what drawLabel()
/// finds; Cancelled.
Status checkJob(const LabelJob& job, int dpi, Progress& progress);

/// Paints the pages of a checked job; one unit of the painter is one dot, the page begins at its
/// origin. `newPage` is called between two pages.
Status paintJob(const LabelJob& job, int dpi, QPainter& painter,
                const std::function<Status()>& newPage, Progress& progress);

/// Checks the job and writes it as PDF, all in vectors on a grid of 600 dpi, with pages of exactly
/// the size of the sheet (or label) and the wish that viewers do not scale them. Errors: those of
/// checkJob(), FileNotWritable.
Status writePdf(const LabelJob& job, const QString& path, Progress& progress);
inline constexpr int kPdfDpi = 600;

/// Checks the job and makes ZPL II of it, for a label printer of so many dpi (203, 300, 600). Each
/// label is one picture (^GF), dot for dot that of the other outputs: the printer's own fonts and
/// barcodes have other widths, other quiet zones and not every letter, and text that is a picture
/// needs no escapes. Copies are left to the printer (^PQ). A sheet of the layout is left aside.
Result<QByteArray> makeZpl(const LabelJob& job, int dpi, Progress& progress);

} // namespace tracseq::labels
