// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/lifelike_rows.h"

#include <array>

namespace tracseq::bench {

namespace {

constexpr std::array kTypes = {"DNA",    "RNA",    "Blood",   "Tissue",
                               "Saliva", "Plasma", "Library", "Cells"};
constexpr std::array kOrganisms = {"Homo sapiens",
                                   "Mus musculus",
                                   "Rattus norvegicus",
                                   "Danio rerio",
                                   "Escherichia coli",
                                   "Arabidopsis thaliana",
                                   "Drosophila melanogaster",
                                   "Saccharomyces cerevisiae"};
constexpr std::array kTissues = {"liver",  "kidney", "heart",  "lung",   "brain",
                                 "spleen", "colon",  "skin",   "muscle", "marrow",
                                 "thymus", "retina", "testis", "ovary"};
constexpr std::array kOnsets = {"b", "br", "d", "f",  "g", "gr", "h", "k", "kl", "l",   "m",  "n",
                                "p", "r",  "s", "st", "t", "tr", "v", "w", "z",  "sch", "th", "ch"};
constexpr std::array kVowels = {"a", "e", "i", "o", "u", "ei", "au", "ie", "ou", "ea"};
constexpr std::array kEnds = {"", "n", "r", "s", "l", "ck", "nd", "rt", "m", "x", "ng"};
constexpr std::array kRemarks = {
    "thawed on arrival",      "low volume, handle with care", "repeat of an older tube",
    "label hard to read",     "see mail of the submitter",    "box arrived damaged",
    "control for the cohort", "paired with normal tissue",    "stored at -80"};

} // namespace

QString LifelikeRows::word()
{
    QString text;
    for (int i = 2 + below(2); i > 0; --i) {
        text += QLatin1String(kOnsets[static_cast<std::size_t>(below(kOnsets.size()))]);
        text += QLatin1String(kVowels[static_cast<std::size_t>(below(kVowels.size()))]);
    }
    return text + QLatin1String(kEnds[static_cast<std::size_t>(below(kEnds.size()))]);
}

LifelikeRow LifelikeRows::make(int index)
{
    LifelikeRow row;
    const QString tissue =
        QLatin1String(kTissues[static_cast<std::size_t>(below(kTissues.size()))]);
    row.name = tissue + u'-' + word() + u'-' + QString::number(index);
    row.barcode = QStringLiteral("TB%1").arg(20'000'000 + index);
    row.type = QLatin1String(kTypes[static_cast<std::size_t>(below(kTypes.size()))]);
    row.organism = QLatin1String(kOrganisms[static_cast<std::size_t>(below(kOrganisms.size()))]);
    row.project = QStringLiteral("PRJ-%1").arg(1 + below(400), 4, 10, QLatin1Char('0'));
    // Some thousand people, each with many samples.
    std::mt19937 person(static_cast<unsigned>(below(3000)));
    std::swap(person, m_random);
    row.submitter = word() + u' ' + word();
    std::swap(person, m_random);
    row.concentration = (1 + below(400'000)) * 1000LL;
    row.volume = (5 + below(200)) * 500'000LL;
    row.ratio280 = 1'600'000 + below(500) * 1000LL;
    row.ratio230 = 1'200'000 + below(1200) * 1000LL;
    row.collected = QDate(2022, 1, 1).addDays(below(1200));
    row.received = row.collected.addDays(below(60));
    row.notes = QLatin1String(kRemarks[static_cast<std::size_t>(below(kRemarks.size()))]) + u' ' +
                word() + u' ' + word();
    return row;
}

} // namespace tracseq::bench
