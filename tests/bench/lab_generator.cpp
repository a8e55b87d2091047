// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/lab_generator.h"

#include "core/database/database.h"
#include "core/samples/sample.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QHash>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <sqlite3.h>
#include <vector>

namespace tracseq::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGeneration = 5; ///< part of the file's name: older ones are made anew

constexpr std::array kFirstNames = {
    "Anna",   "Mehmet", "Chloé", "Jonas",  "Ayşe",  "Luca",   "Ingrid", "Rajesh", "Mei",
    "Tomás",  "Fatima", "Søren", "Oksana", "Wei",   "Hanna",  "Pierre", "Noor",   "Dmitri",
    "Elena",  "Kofi",   "Yuki",  "Marta",  "Bjørn", "Aoife",  "Samir",  "Lucía",  "Henrik",
    "Zeynep", "Paul",   "Greta", "Amara",  "Ravi",  "Sophie", "Jürgen", "Nadia",  "Viktor"};
constexpr std::array kNameHeads = {"Schn",  "Kr",   "Alt", "Berg", "Mor",  "Ros",  "Var", "Keln",
                                   "Wint",  "Sal",  "Per", "Dom",  "Fish", "Gold", "Hol", "Jans",
                                   "Kow",   "Lind", "Mül", "Nov",  "Oz",   "Pet",  "Que", "Ram",
                                   "Stein", "Tak",  "Ull", "Vog",  "Wal",  "Yam",  "Zim", "Brand"};
constexpr std::array kNameMiddles = {"e",  "a",  "o",  "i",  "ei", "au",
                                     "er", "an", "in", "ow", "en", "ar"};
constexpr std::array kNameTails = {"der",   "mann", "sen",  "ski",  "etti",   "ova",  "berg",
                                   "ler",   "feld", "son",  "ez",   "oğlu",   "wala", "moto",
                                   "quist", "ner",  "idis", "escu", "hauser", "ton"};
constexpr std::array kGenera = {"Arabidopsis",  "Mus",         "Homo",    "Drosophila",   "Quercus",
                                "Daphnia",      "Salmo",       "Apis",    "Zea",          "Oryza",
                                "Escherichia",  "Bacillus",    "Candida", "Gasterosteus", "Picea",
                                "Anopheles",    "Plasmodium",  "Vitis",   "Canis",        "Gallus",
                                "Streptomyces", "Pseudomonas", "Danio",   "Bombus"};
constexpr std::array kSpecies = {"thaliana", "musculus", "sapiens",   "melanogaster", "robur",
                                 "magna",    "trutta",   "mellifera", "mays",         "sativa",
                                 "coli",     "subtilis", "albicans",  "aculeatus",    "abies",
                                 "gambiae",  "vivax",    "vinifera",  "familiaris",   "gallus",
                                 "griseus",  "putida",   "rerio",     "terrestris"};
constexpr std::array kTopics = {"alpine soil microbiome",    "breast tumour heterogeneity",
                                "lake eutrophication",       "newborn screening follow-up",
                                "honey bee viruses",         "drought stress in barley",
                                "hospital outbreak",         "ancient cattle",
                                "kidney single cells",       "river eDNA survey",
                                "vaginal swabs cohort",      "yeast evolution experiment",
                                "sewage surveillance",       "oak genetic diversity",
                                "liquid biopsy pilot",       "malaria drug resistance",
                                "gut microbiota of infants", "salmon hatchery",
                                "leukaemia relapse",         "rare disease trios"};
constexpr std::array kNoteWords = {
    "tube",       "cracked",    "thawed",   "partly",    "haemolysed", "low",       "yield",
    "repeat",     "extraction", "second",   "elution",   "kit",        "plate",     "moved",
    "from",       "freezer",    "box",      "received",  "warm",       "label",     "unreadable",
    "checked",    "by",         "phone",    "with",      "submitter",  "inhibitor", "suspected",
    "pellet",     "visible",    "RNase",    "treated",   "nanodrop",   "qubit",     "bioanalyzer",
    "RIN",        "degraded",   "good",     "quality",   "priority",   "urgent",    "hold",
    "until",      "consent",    "missing",  "form",      "resend",     "courier",   "dry",
    "ice",        "empty",      "volume",   "estimated", "aliquot",    "left",      "discarded",
    "storage",    "after",      "pooling",  "control",   "negative",   "positive",  "replicate",
    "biological", "technical",  "leaf",     "root",      "stem",       "biopsy",    "margin",
    "sediment",   "filter",     "station",  "depth",     "metre",      "spring",    "autumn",
    "morning",    "barcode",    "rescanned"};
constexpr std::array kPlaces = {"Zermatt", "Łódź",  "Porto",  "Uppsala", "Kraków",
                                "Bergen",  "Ghent", "Turku",  "Graz",    "Lyon",
                                "Siena",   "Tartu", "Basel",  "Leiden",  "Malaga",
                                "Zadar",   "Cork",  "Aarhus", "Plzeň",   "Varna"};
constexpr std::array kStates = {"Pending", "Validated", "InStorage", "InSequencing", "Completed",
                                "Failed",  "Archived",  "Completed", "Archived",     "InStorage"};

class Sql {
public:
    Sql(sqlite3* db, const char* text) { sqlite3_prepare_v2(db, text, -1, &m_statement, nullptr); }
    ~Sql() { sqlite3_finalize(m_statement); }
    Sql(const Sql&) = delete;
    Sql& operator=(const Sql&) = delete;

    Sql& next(const QString& text)
    {
        if (text.isNull()) {
            sqlite3_bind_null(m_statement, ++m_at);
        } else {
            const QByteArray utf8 = text.toUtf8();
            sqlite3_bind_text(m_statement, ++m_at, utf8.constData(), static_cast<int>(utf8.size()),
                              SQLITE_TRANSIENT);
        }
        return *this;
    }
    Sql& next(qint64 number)
    {
        sqlite3_bind_int64(m_statement, ++m_at, number);
        return *this;
    }
    Sql& next(const QByteArray& bytes)
    {
        sqlite3_bind_blob(m_statement, ++m_at, bytes.constData(), static_cast<int>(bytes.size()),
                          SQLITE_TRANSIENT);
        return *this;
    }
    bool run()
    {
        const bool done = sqlite3_step(m_statement) == SQLITE_DONE;
        sqlite3_reset(m_statement);
        m_at = 0;
        return done;
    }

private:
    sqlite3_stmt* m_statement = nullptr;
    int m_at = 0;
};

/// A UUID of version 7 of that time; unique by its number.
QByteArray rowId(qint64 ms, qint64 number)
{
    QByteArray id(16, '\0');
    for (int i = 0; i < 6; ++i) {
        id[i] = static_cast<char>(ms >> (40 - 8 * i));
    }
    id[6] = '\x70';
    id[8] = '\x80';
    for (int i = 0; i < 7; ++i) {
        id[9 + i] = static_cast<char>(number >> (48 - 8 * i));
    }
    return id;
}

struct Project {
    QByteArray id;
    QString code;
    QString submitter;
    QString organism;
    QString type;
};

} // namespace

Words::Words(quint64 seed)
    : m_state(seed * 2'862'933'555'777'941'757ULL + 3'037'000'493ULL)
{
}

quint64 Words::number(quint64 below)
{
    m_state ^= m_state << 13;
    m_state ^= m_state >> 7;
    m_state ^= m_state << 17;
    return m_state % below;
}

QString Words::pick(const char* const* list, std::size_t count)
{
    return QString::fromUtf8(list[number(count)]);
}

QString Words::person()
{
    return pick(kFirstNames.data(), kFirstNames.size()) + u' ' +
           pick(kNameHeads.data(), kNameHeads.size()) +
           pick(kNameMiddles.data(), kNameMiddles.size()) +
           pick(kNameTails.data(), kNameTails.size());
}

QString Words::organism()
{
    return pick(kGenera.data(), kGenera.size()) + u' ' + pick(kSpecies.data(), kSpecies.size());
}

QString Words::projectCode(int number)
{
    const QString letters = pick(kNameHeads.data(), kNameHeads.size()).left(3).toUpper();
    return u"%1-%2-%3"_s.arg(2016 + number % 10).arg(letters).arg(number, 4, 10, QChar(u'0'));
}

QString Words::projectTitle()
{
    return pick(kTopics.data(), kTopics.size()) + u", "_s + pick(kPlaces.data(), kPlaces.size());
}

QString Words::sampleName(int project, qint64 number)
{
    const qint64 n = number;
    switch (project % 8) {
    case 0:
        return u"P%1_%2%3"_s.arg(n / 96 + 1)
            .arg(QChar(u'A' + static_cast<char16_t>(n % 8)))
            .arg(n % 96 / 8 + 1, 2, 10, QChar(u'0'));
    case 1:
        return u"PT-%1_D%2_PBMC"_s.arg(1000 + n / 4).arg(n % 4 * 7);
    case 2:
        return u"%1 leaf %2 rep %3"_s.arg(pick(kPlaces.data(), kPlaces.size()))
            .arg(n / 3 + 1)
            .arg(QChar(u'A' + static_cast<char16_t>(n % 3)));
    case 3:
        return u"BC-%1-%2-%3"_s.arg(16 + project % 10)
            .arg(n / 2, 5, 10, QChar(u'0'))
            .arg(n % 2 == 0 ? u"T"_s : u"N"_s);
    case 4:
        return u"ENV_%1_%2_%3"_s.arg(pick(kPlaces.data(), kPlaces.size()))
            .arg(QDate(2016, 1, 1).addDays(n % 3000).toString(u"yyyyMMdd"))
            .arg(n);
    case 5:
        return u"%1%2"_s.arg(pick(kNameHeads.data(), kNameHeads.size()).toUpper()).arg(n + 1);
    case 6:
        return u"Mouse %1 %2"_s.arg(n / 4 + 1).arg(
            QStringList{u"liver"_s, u"spleen"_s, u"cortex"_s, u"blood"_s}.at(n % 4));
    default:
        return u"s%1-%2"_s.arg(project).arg(n + 1, 6, 10, QChar(u'0'));
    }
}

QString Words::word()
{
    // A third are common words, the others one of some ten thousand.
    if (number(3) == 0) {
        return pick(kNoteWords.data(), kNoteWords.size());
    }
    return pick(kNameHeads.data(), kNameHeads.size()).toLower() +
           pick(kNameMiddles.data(), kNameMiddles.size()) +
           pick(kNoteWords.data(), kNoteWords.size()).left(4);
}

QString Words::note()
{
    QStringList words;
    const quint64 count = 3 + number(9);
    for (quint64 i = 0; i < count; ++i) {
        words.append(word());
    }
    words.first()[0] = words.first().at(0).toUpper();
    return words.join(u' ') + u'.';
}

/// Merges as the store does after each commit of an import, so that the search tables are in as
/// many pieces as those of a lab that grew.
class Upkeep {
public:
    explicit Upkeep(sqlite3* db)
        : m_db(db)
    {
    }

    /// At most `doses` of them; false when SQLite refused one.
    bool run(int doses)
    {
        bool more = true;
        for (; more && doses > 0; --doses) {
            more = false;
            for (Sql* merge : {&m_words, &m_trigrams}) {
                const int before = sqlite3_total_changes(m_db);
                if (!merge->next(16).run()) {
                    return false;
                }
                more = more || sqlite3_total_changes(m_db) - before >= 2;
            }
        }
        return true;
    }

private:
    sqlite3* m_db;
    Sql m_words{m_db, "INSERT INTO sample_words (sample_words, rank) VALUES ('merge', ?)"};
    Sql m_trigrams{m_db, "INSERT INTO sample_trigrams (sample_trigrams, rank) VALUES ('merge', ?)"};
};

QString generateLab(const QString& path, const LabSize& size)
{
    QFile::remove(path);
    {
        const auto made = database::Database::open(path);
        if (!made) {
            return made.error().name();
        }
    }
    sqlite3* db = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &db) != SQLITE_OK) {
        return u"cannot open"_s;
    }
    sqlite3_exec(db,
                 "PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA temp_store=MEMORY;"
                 "BEGIN",
                 nullptr, nullptr, nullptr);
    bool good = true;
    {
        Words words(size.seed);
        Sql project(db,
                    "INSERT INTO project (id, deleted, created_at, updated_at, code, title, lead, "
                    "status) VALUES (?, 0, ?, ?, ?, ?, ?, 'Active')");
        Sql sample(db,
                   "INSERT INTO sample (rid, id, deleted, created_at, updated_at, name, accession, "
                   "barcode, sample_type, organism, project, submitter, concentration, volume, "
                   "ratio_260_280, ratio_260_230, collected, received, status, notes) VALUES "
                   "(?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Sql wordIndex(db, "INSERT INTO sample_words (rowid, name, accession, barcode, project, "
                          "submitter, notes) VALUES (?, ?, ?, ?, ?, ?, ?)");
        Sql trigramIndex(db,
                         "INSERT INTO sample_trigrams (rowid, name, accession, barcode, project, "
                         "submitter) VALUES (?, ?, ?, ?, ?, ?)");
        Upkeep upkeep(db);
        constexpr qint64 kBatchRows = 2000;
        constexpr int kDosesABatch = 20;
        constexpr qint64 kFirstMs = 1'451'606'400'000; // 2016
        constexpr qint64 kSpanMs = 315'000'000'000;
        const auto& types = samples::sampleEntity().fields[samples::SampleType].choices;
        std::vector<Project> projects;
        for (int i = 0; i < size.projects && good; ++i) {
            const qint64 ms = kFirstMs + kSpanMs / size.projects * i;
            Project one{rowId(ms, i), words.projectCode(i), words.person(), words.organism(),
                        QString::fromLatin1(types[words.number(types.size())].name)};
            good = project.next(one.id)
                       .next(ms)
                       .next(ms)
                       .next(one.code)
                       .next(words.projectTitle())
                       .next(one.submitter)
                       .run();
            projects.push_back(std::move(one));
        }
        std::vector<qint64> inProject(projects.size(), 0);
        for (qint64 i = 0; i < size.samples && good; ++i) {
            // Projects overlap in time, and few are large.
            const auto around = static_cast<qint64>(std::ssize(projects) * i / size.samples);
            const auto back = static_cast<qint64>(words.number(8) * words.number(6));
            const auto at = static_cast<std::size_t>(std::max<qint64>(0, around - back));
            const Project& owner = projects[at];
            const qint64 ms = kFirstMs + kSpanMs / size.samples * i;
            const QDate received = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date();
            const QString name = words.sampleName(static_cast<int>(at), inProject[at]++);
            const QString accession = u"S-%1"_s.arg(i + 1, 7, 10, QChar(u'0'));
            const QString barcode = samples::barcodePrefix(owner.type) +
                                    received.toString(u"-yyyyMMdd-") +
                                    QString::number(i + 1).rightJustified(6, u'0');
            const QString submitter = words.number(5) == 0 ? words.person() : owner.submitter;
            const QString notes = words.number(3) == 0 ? words.note() : QString();
            const qint64 rid = i + 1;
            good = sample.next(rid)
                       .next(rowId(ms, 1'000'000 + i))
                       .next(ms)
                       .next(ms)
                       .next(name)
                       .next(accession)
                       .next(barcode)
                       .next(owner.type)
                       .next(owner.organism)
                       .next(owner.id)
                       .next(submitter)
                       .next(static_cast<qint64>(words.number(4000)) * 50'000)
                       .next(static_cast<qint64>(words.number(2000)) * 100'000)
                       .next(1'600'000 + static_cast<qint64>(words.number(50)) * 10'000)
                       .next(1'200'000 + static_cast<qint64>(words.number(110)) * 10'000)
                       .next(received.addDays(-static_cast<qint64>(words.number(30)))
                                 .toString(Qt::ISODate))
                       .next(received.toString(Qt::ISODate))
                       .next(QString::fromLatin1(kStates[words.number(kStates.size())]))
                       .next(notes)
                       .run() &&
                   wordIndex.next(rid)
                       .next(name)
                       .next(accession)
                       .next(barcode)
                       .next(owner.code)
                       .next(submitter)
                       .next(notes)
                       .run() &&
                   trigramIndex.next(rid)
                       .next(name)
                       .next(accession)
                       .next(barcode)
                       .next(owner.code)
                       .next(submitter)
                       .run();
            if (good && (i + 1) % kBatchRows == 0) {
                good = sqlite3_exec(db, "COMMIT; BEGIN", nullptr, nullptr, nullptr) == SQLITE_OK &&
                       upkeep.run(kDosesABatch);
            }
        }
        good = good && upkeep.run(std::numeric_limits<int>::max());
    }
    if (good) {
        good = sqlite3_exec(db, "COMMIT; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)", nullptr,
                            nullptr, nullptr) == SQLITE_OK;
    }
    const QString error = good ? QString() : QString::fromUtf8(sqlite3_errmsg(db));
    sqlite3_close(db);
    return error;
}

QString sharedLab(const LabSize& size)
{
    const QString folder = QDir::temp().filePath(u"tracseq-bench"_s);
    QDir().mkpath(folder);
    const QString path = u"%1/lab_%2_%3_%4_v%5_g%6.tracseq"_s.arg(folder)
                             .arg(size.samples)
                             .arg(size.projects)
                             .arg(size.seed)
                             .arg(database::Database::formatVersion())
                             .arg(kGeneration);
    if (QFile::exists(path)) {
        return path;
    }
    const QString part = path + u".part"_s;
    const QString error = generateLab(part, size);
    if (!error.isEmpty() || !QFile::rename(part, path)) {
        std::fprintf(stderr, "the lab was not made: %s\n", qUtf8Printable(error));
        return {};
    }
    return path;
}

} // namespace tracseq::bench
