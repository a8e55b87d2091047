// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/header_match.h"
#include "core/samples/sample.h"

using namespace tracseq;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;

namespace {

/// The field that a heading most likely means; -1 for none.
int fieldOf(const QString& header)
{
    int field = -1;
    int best = 69;
    for (const HeaderMatch& match : matchHeader(header)) {
        if (match.confidence > best) {
            best = match.confidence;
            field = match.field;
        }
    }
    return field;
}

} // namespace

TEST_CASE("Headings are recognised whatever their spelling")
{
    struct Case {
        QString header;
        int field;
    };
    const std::vector<Case> cases = {
        {u"Sample_ID"_s, Name},
        {u"SAMPLE NAME"_s, Name},
        {u"sample-name"_s, Name},
        {u"Supplier Sample Name"_s, Name},
        {u"Probenname"_s, Name},
        {u"SampleName"_s, Name},
        {u"Nuc.Type"_s, SampleType},
        {u"Sample Type"_s, SampleType},
        {u"Organims"_s, Organism},
        {u"Organisim"_s, Organism},
        {u"Volume_mL"_s, Volume},
        {u"Volume (µl)"_s, Volume},
        {u"Vol. [uL]"_s, Volume},
        {u"ng/µl"_s, Concentration},
        {u"Concentration_ng_uL"_s, Concentration},
        {u"Conc. (ng/ul)"_s, Concentration},
        {u"Concentation"_s, Concentration},
        {u"A260/280"_s, Ratio260280},
        {u"260/230"_s, Ratio260230},
        {u"Collection_Date"_s, Collected},
        {u"DATE OF SAMPLE COLLECTION (MM/YY or YYYY only)"_s, Collected},
        {u"Tube Barcode"_s, Barcode},
        {u"study name"_s, Project},
        {u"Comments"_s, Notes},
    };
    for (const Case& each : cases) {
        INFO(each.header.toStdString());
        CHECK(fieldOf(each.header) == each.field);
    }
}

TEST_CASE("Other headings are left alone")
{
    for (const QString& header :
         {u"Patient_ID"_s, u"RIN"_s, u"library type"_s, u"Volume Used"_s, u"Collection Site"_s,
          u"Department"_s, u"Priority"_s, u"12"_s, u""_s, u"Site"_s}) {
        INFO(header.toStdString());
        CHECK(fieldOf(header) == -1);
    }
}

TEST_CASE("Headings name the unit of their numbers")
{
    CHECK(unitOfHeader(u"Volume_mL"_s) == u"mL");
    CHECK(unitOfHeader(u"Volume (µl)"_s) == u"µl");
    CHECK(unitOfHeader(u"ng/µl"_s) == u"ng/µl");
    CHECK(unitOfHeader(u"Concentration_ng_uL"_s) == u"ng/uL");
    CHECK(unitOfHeader(u"Conc. [nM]"_s) == u"nM");
    CHECK(unitOfHeader(u"Volume (optional)"_s).isEmpty());
    CHECK(unitOfHeader(u"Sample C"_s).isEmpty());
}
