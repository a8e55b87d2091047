// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/fixed_values.h"

#include "core/samples/sample.h"

#include <QCoreApplication>

namespace tracseq::samples {

ImportPlan withoutWrongFixed(const ImportPlan& plan, const tabular::Sheet& sheet,
                             const ProjectIndex& projects, const ImportOptions& options,
                             FindingList& findings)
{
    ImportPlan usable = plan;
    usable.fixed.clear();
    for (const FixedValue& fixed : plan.fixed) {
        ImportPlan alone;
        alone.fixed = {fixed};
        FindingList wrong;
        if (fixed.field != Project) {
            RowReader(alone, sheet, projects, options).readFixedAlone(wrong);
        }
        if (wrong.errors() == 0) {
            usable.fixed.push_back(fixed);
            continue;
        }
        for (const ImportFinding& finding : wrong.take()) {
            if (finding.severity == ImportSeverity::Error) {
                findings.add(finding.rule, ImportSeverity::Error, -1, nullptr, fixed.text, [&] {
                    return QCoreApplication::translate("Import", "The value for all rows: %1")
                        .arg(finding.message);
                });
            }
        }
    }
    return usable;
}

} // namespace tracseq::samples
