// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a sample sheet: reading, checking and naming the findings must neither crash nor
// hang, and the lines that were read must be the text again.
#include "core/sequencing/illumina/run_sheet_reader.h"
#include "core/sequencing/illumina/sample_sheet_checker.h"

#include <cstdlib>

using namespace tracseq::sequencing;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    SheetCheckOptions options;
    if (size > 0) {
        const auto& all = instruments();
        options.instrument = all[data[0] % all.size()].name;
    }
    for (const auto& finding : checkSampleSheet(bytes, options).findings) {
        if (findingText(finding).isEmpty()) {
            std::abort();
        }
    }
    (void)checkSampleSheet(bytes);
    const SampleSheet sheet = SampleSheet::read(bytes);
    qsizetype letters = 0;
    for (const auto& line : sheet.lines()) {
        letters += line.text.size() + line.ending.size();
    }
    if (letters != sheet.text().size()) {
        std::abort();
    }
    (void)readRunSheet(bytes);
    return 0;
}
