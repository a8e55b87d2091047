// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/import_values.h"

#include "core/samples/sample.h"
#include "core/tabular/date_format.h"
#include "core/tabular/number_format.h"

#include <QHash>
#include <array>

namespace tracseq::samples {

bool isForeignUnit(QStringView text)
{
    static constexpr std::array kUnits = {
        u"nm", u"pm", u"um",     u"mm",     u"%",       u"ng",       u"ug",
        u"pg", u"mg", u"fmol",   u"pmol",   u"nmol",    u"bp",       u"kb",
        u"nt", u"°c", u"nmol/l", u"pmol/l", u"fmol/ul", u"cells/ul", u"cells/ml"};
    QString key;
    for (const QChar c : text) {
        if (c == QChar(0x00B5) || c == QChar(0x03BC)) {
            key += u'u';
        } else if (!c.isSpace() && c != u'.') {
            key += c.toLower();
        }
    }
    for (const char16_t* unit : kUnits) {
        if (key == QStringView(unit)) {
            return true;
        }
    }
    return false;
}

NumberReading readNumber(QStringView text, DecimalMark mark)
{
    NumberReading reading;
    const tabular::QuantityText parts = tabular::splitQuantity(text);
    reading.qualifier = parts.qualifier;
    reading.unit = parts.unit;
    using tabular::NumberFormat;
    const auto point = mark == DecimalMark::Comma
                           ? std::nullopt
                           : tabular::parseNumber(parts.number, NumberFormat::point());
    const auto comma = mark == DecimalMark::Point
                           ? std::nullopt
                           : tabular::parseNumber(parts.number, NumberFormat::comma());
    if (!point && !comma) {
        return reading;
    }
    const tabular::ParsedNumber& number = point ? *point : *comma;
    reading.value = number.value;
    reading.rounded = number.rounded;
    reading.dashAsMinus = number.dashAsMinus;
    if (point && comma && point->value != comma->value) {
        reading.outcome = NumberReading::Outcome::Ambiguous;
        reading.other = comma->value;
    } else {
        reading.outcome = NumberReading::Outcome::Number;
    }
    return reading;
}

DayReading readDay(QStringView text, DateOrder order)
{
    DayReading reading;
    const auto dayFirst = order == DateOrder::MonthDayYear
                              ? std::nullopt
                              : tabular::parseDate(text, tabular::DateOrder::DayFirst);
    const auto monthFirst = order == DateOrder::DayMonthYear
                                ? std::nullopt
                                : tabular::parseDate(text, tabular::DateOrder::MonthFirst);
    if (!dayFirst && !monthFirst) {
        return reading;
    }
    const tabular::ParsedDate& read = dayFirst ? *dayFirst : *monthFirst;
    if (read.shortYear) { // the century would be a guess
        reading.shortYear = true;
        return reading;
    }
    // Under year-month-day, what reads differently by the order of the others is no such date.
    const bool needsOrder = !dayFirst || !monthFirst || dayFirst->date != monthFirst->date;
    if (needsOrder && order == DateOrder::YearMonthDay) {
        return reading;
    }
    reading.day = read.date;
    reading.timeDropped = read.hasTime();
    if (dayFirst && monthFirst && dayFirst->date != monthFirst->date) {
        reading.outcome = DayReading::Outcome::Ambiguous;
        reading.other = monthFirst->date;
    } else {
        reading.outcome = DayReading::Outcome::Day;
    }
    return reading;
}

bool isNoValueMark(std::string_view utf8)
{
    if (utf8.empty() || utf8.size() > 8 || (utf8.front() >= '0' && utf8.front() <= '9')) {
        return false;
    }
    QString key = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).toLower();
    key.remove(u'.').remove(u' ');
    return key == u"na" || key == u"n/a" || key == u"nd" || key == u"n/d" || key == u"-" ||
           key == u"--" || key == u"\u2013" || key == u"\u2014" || key == u"none" ||
           key == u"null" || key == u"ka";
}

namespace {

/// Letters and digits only, lower case: "RNA (total)" is "rnatotal".
QString wordKey(const QString& text)
{
    QString key;
    for (const QChar c : text) {
        if (c.isLetterOrNumber()) {
            key += c.toLower();
        }
    }
    return key;
}

/// What submitters write for our types, by key.
QHash<QString, QString> typeWords()
{
    struct Words {
        const char* type;
        std::vector<const char*> keys;
    };
    const std::vector<Words> all = {
        {"DNA",
         {"gdna",
          "genomic",
          "genomicdna",
          "dnagenomic",
          "dnatotal",
          "totaldna",
          "cfdna",
          "cellfreedna",
          "ctdna",
          "dsdna",
          "ssdna",
          "hmwdna",
          "highmolecularweightdna",
          "pcrproduct",
          "amplicon",
          "amplicons",
          "dnaamplicon",
          "dnaextract",
          "extracteddna",
          "mtdna",
          "plasmid",
          "chipdna",
          "dnachip"}},
        {"RNA",
         {"totalrna", "rnatotal", "mrna", "rnamrna", "mirna", "smallrna", "rnasmall", "rrna",
          "ncrna", "rnaextract", "extractedrna", "srna"}},
        {"cDNA", {"doublestrandedcdna", "dscdna", "fulllengthcdna"}},
        {"Library",
         {"libraries", "dnalibrary", "rnalibrary", "sequencinglibrary", "ngslibrary",
          "preparedlibrary", "bibliothek", "pool", "librarypool", "libraryinpool",
          "librariesinpool", "pooledlibrary", "pooledlibraries", "libraryinapool"}},
        {"Protein", {"proteins", "protein"}},
        {"Cells",
         {"cell", "cellpellet", "cellline", "cellsuspension", "singlecells", "zellen", "culture",
          "cellculture", "nuclei"}},
        {"Tissue",
         {"ffpe", "freshfrozentissue", "tissuebiopsy", "biopsy", "gewebe", "tumor", "tumour",
          "frozentissue", "tissuesection",
          // a piece of the animal, clipped for genotyping
          "tail", "tailclip", "tailtip", "tailbiopsy"}},
        // The buffy coat is the white layer of spun blood: stored and handled as blood is.
        {"Blood",
         {"wholeblood", "bloodedta", "edtablood", "blut", "vollblut", "peripheralblood",
          "buffycoat"}},
        {"Plasma", {"bloodplasma", "edtaplasma"}},
        {"Serum", {"bloodserum"}},
        // What comes out of mouth and throat: what is coughed up (sputum and expectoration are one)
        // and what was gargled are received, extracted and stored as saliva is.
        {"Saliva",
         {"speichel", "sputum", "expectoration", "expectorate", "gargle", "garglefluid",
          "mouthwash", "oralrinse"}},
        {"Urine", {"urin"}},
        {"Stool", {"feces", "faeces", "fecal", "faecal", "stuhl", "faecalsample"}},
        {"Swab", {"buccalswab", "nasalswab", "throatswab", "abstrich", "buccal"}},
        {"Environmental", {"soil", "water", "environmental", "environment", "sediment", "umwelt"}},
        // Lavage of the lung is a fluid of its own, rinsed out with saline: none of the above.
        {"Other",
         {"misc", "miscellaneous", "sonstige", "sonstiges", "andere", "bal",
          "bronchoalveolarlavage", "balfluid", "balf"}},
    };
    QHash<QString, QString> words;
    for (const Words& entry : all) {
        for (const char* key : entry.keys) {
            words.insert(QString::fromLatin1(key), QString::fromLatin1(entry.type));
        }
    }
    for (const database::Choice& choice : sampleEntity().fields[SampleType].choices) {
        const QString name = QString::fromLatin1(choice.name);
        words.insert(wordKey(name), name);
        words.insert(wordKey(QString::fromUtf8(choice.label)), name);
    }
    return words;
}

} // namespace

QString sampleTypeOf(const QString& text)
{
    static const QHash<QString, QString> words = typeWords();
    return words.value(wordKey(text));
}

} // namespace tracseq::samples
