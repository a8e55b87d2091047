// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/label_job.h"

#include "core/labels/label_picture.h"

#include <QPainter>

namespace tracseq::labels {

int LabelJob::pages() const
{
    const auto all = static_cast<int>(count());
    if (!layout.sheet) {
        return all;
    }
    const int places = layout.sheet->places();
    return all == 0 ? 0 : (firstPlace - 1 + all + places - 1) / places;
}

std::pair<Um, Um> LabelJob::pageSize() const
{
    return layout.sheet ? std::pair(layout.sheet->pageWidth, layout.sheet->pageHeight)
                        : std::pair(layout.width, layout.height);
}

Status checkJob(const LabelJob& job, int dpi, Progress& progress)
{
    if (job.facts.empty()) {
        return failure(ErrorCode::LabelNothingChosen);
    }
    if (job.copies < 1 || job.copies > LabelJob::kMostCopies ||
        job.count() > LabelJob::kMostLabels) {
        return failure(ErrorCode::LabelCountInvalid,
                       {QString::number(job.count()), QString::number(LabelJob::kMostLabels)});
    }
    if (job.layout.sheet) {
        TRACSEQ_TRY(checkSheet(*job.layout.sheet, job.layout.width, job.layout.height));
        if (job.firstPlace < 1 || job.firstPlace > job.layout.sheet->places()) {
            return failure(
                ErrorCode::LabelStartInvalid,
                {QString::number(job.firstPlace), QString::number(job.layout.sheet->places())});
        }
    }
    const auto total = static_cast<qint64>(job.facts.size());
    for (std::size_t i = 0; i < job.facts.size(); ++i) {
        if (!progress.update(static_cast<qint64>(i), total)) {
            return failure(ErrorCode::Cancelled);
        }
        LabelPicture picture = drawLabel(job.layout, job.facts[i], dpi);
        if (!picture.problems.empty()) {
            return failure(std::move(picture.problems.front().error));
        }
    }
    return {};
}

Status paintJob(const LabelJob& job, int dpi, QPainter& painter,
                const std::function<Status()>& newPage, Progress& progress)
{
    const qint64 total = job.count();
    qint64 done = 0;
    int place = job.layout.sheet ? job.firstPlace : 1;
    for (const LabelFacts& facts : job.facts) {
        const LabelPicture picture = drawLabel(job.layout, facts, dpi);
        for (int copy = 0; copy < job.copies; ++copy) {
            if (!progress.update(done, total)) {
                return failure(ErrorCode::Cancelled);
            }
            const int places = job.layout.sheet ? job.layout.sheet->places() : 1;
            if (place > places) {
                TRACSEQ_TRY(newPage());
                place = 1;
            }
            const Um x = job.layout.sheet ? job.layout.sheet->xOf(place) : 0;
            const Um y = job.layout.sheet ? job.layout.sheet->yOf(place) : 0;
            painter.save();
            painter.translate(dotsOf(x + job.shiftX, dpi), dotsOf(y + job.shiftY, dpi));
            paintLabel(painter, picture);
            painter.restore();
            ++place;
            ++done;
        }
    }
    return {};
}

} // namespace tracseq::labels
