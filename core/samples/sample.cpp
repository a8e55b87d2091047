// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/sample.h"

#include "core/projects/project.h"
#include "core/samples/disposal.h"
#include "core/samples/sample_form_rule.h"
#include "core/samples/sample_states.h"
#include "core/templates/template.h"

#include <array>

namespace tracseq::samples {

using database::Choice;
using database::Entity;
using database::FieldType;
using database::Search;

namespace {

constexpr Decimal whole(qint64 units)
{
    return Decimal::fromMillionths(units * Decimal::kScale);
}

struct TypeEntry {
    const char* name;
    const char* label;
    const char* prefix;
};

constexpr std::array kTypes = {
    TypeEntry{"DNA", QT_TRANSLATE_NOOP("Choices", "DNA"), "DNA"},
    TypeEntry{"RNA", QT_TRANSLATE_NOOP("Choices", "RNA"), "RNA"},
    TypeEntry{"cDNA", QT_TRANSLATE_NOOP("Choices", "cDNA"), "CDN"},
    TypeEntry{"Library", QT_TRANSLATE_NOOP("Choices", "Library"), "LIB"},
    TypeEntry{"Protein", QT_TRANSLATE_NOOP("Choices", "Protein"), "PRO"},
    TypeEntry{"Cells", QT_TRANSLATE_NOOP("Choices", "Cells"), "CEL"},
    TypeEntry{"Tissue", QT_TRANSLATE_NOOP("Choices", "Tissue"), "TIS"},
    TypeEntry{"Blood", QT_TRANSLATE_NOOP("Choices", "Blood"), "BLD"},
    TypeEntry{"Plasma", QT_TRANSLATE_NOOP("Choices", "Plasma"), "PLA"},
    TypeEntry{"Serum", QT_TRANSLATE_NOOP("Choices", "Serum"), "SER"},
    TypeEntry{"Saliva", QT_TRANSLATE_NOOP("Choices", "Saliva"), "SAL"},
    TypeEntry{"Urine", QT_TRANSLATE_NOOP("Choices", "Urine"), "URI"},
    TypeEntry{"Stool", QT_TRANSLATE_NOOP("Choices", "Stool"), "STO"},
    TypeEntry{"Swab", QT_TRANSLATE_NOOP("Choices", "Swab"), "SWB"},
    TypeEntry{"Environmental", QT_TRANSLATE_NOOP("Choices", "Environmental"), "ENV"},
    TypeEntry{"Other", QT_TRANSLATE_NOOP("Choices", "Other"), "SMP"},
};

std::vector<Choice> typeChoices()
{
    std::vector<Choice> choices;
    choices.reserve(kTypes.size());
    for (const TypeEntry& type : kTypes) {
        choices.push_back({type.name, type.label});
    }
    return choices;
}

Entity describe()
{
    return {
        .name = "sample",
        .label = QT_TRANSLATE_NOOP("Entities", "sample"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "samples"),
        .fields =
            {{.name = "name",
              .label = QT_TRANSLATE_NOOP("Fields", "Name"),
              .maxLength = 255,
              .required = true,
              .search = Search::Fragments,
              .synonyms = {"sample name", "sample", "sample id", "sample alias", "name", "probe",
                           "probenname", "library name"},
              .help = QT_TRANSLATE_NOOP("Fields",
                                        "What the submitter calls it; unique within its project.")},
             {.name = "accession",
              .label = QT_TRANSLATE_NOOP("Fields", "Accession"),
              .maxLength = 40,
              .required = true,
              .unique = true,
              .search = Search::Fragments,
              .readOnly = true,
              .numbers = kAccessionNumbers,
              .help =
                  QT_TRANSLATE_NOOP("Fields", "The lab's own number, given once and never again.")},
             {.name = "barcode",
              .label = QT_TRANSLATE_NOOP("Fields", "Barcode"),
              .maxLength = 100,
              .unique = true,
              .search = Search::Fragments,
              .numbers = kBarcodeNumbers,
              .synonyms = {"barcode", "tube barcode", "container barcode", "sample barcode",
                           "tube id", "2d barcode", "sanger tube id"},
              .help = QT_TRANSLATE_NOOP(
                  "Fields", "As scanned. Leave it empty and the lab's next barcode is printed.")},
             {.name = "sample_type",
              .label = QT_TRANSLATE_NOOP("Fields", "Type"),
              .type = FieldType::Choice,
              .required = true,
              .choices = typeChoices(),
              .synonyms = {"sample type", "type", "material", "sample kind", "nuc.type",
                           "nucleic acid type", "nucleic acid", "source material", "probenart",
                           "dna source"}},
             {.name = "organism",
              .label = QT_TRANSLATE_NOOP("Fields", "Organism"),
              .maxLength = 255,
              .synonyms = {"organism", "species", "organims", "common name", "scientific name",
                           "taxon"}},
             {.name = "project",
              .label = QT_TRANSLATE_NOOP("Fields", "Project"),
              .type = FieldType::Reference,
              .search = Search::Fragments,
              .reference = &projects::projectEntity(),
              .synonyms = {"project", "project code", "project name", "study", "study name",
                           "request"}},
             {.name = "submitter",
              .label = QT_TRANSLATE_NOOP("Fields", "Submitter"),
              .maxLength = 255,
              .search = Search::Fragments,
              .synonyms = {"submitter", "submitted by", "contact", "collector", "client",
                           "user login", "einsender"}},
             {.name = "concentration",
              .label = QT_TRANSLATE_NOOP("Fields", "Concentration"),
              .type = FieldType::Decimal,
              .unit = "ng/uL",
              .minimum = whole(0),
              .maximum = whole(1'000'000),
              .synonyms = {"concentration", "conc", "conc.", "concentration ng ul", "ng/ul",
                           "ng/µl", "dna concentration", "qubit", "konzentration"}},
             {.name = "volume",
              .label = QT_TRANSLATE_NOOP("Fields", "Volume"),
              .type = FieldType::Decimal,
              .unit = "uL",
              .minimum = whole(0),
              .maximum = whole(10'000'000),
              .synonyms = {"volume", "vol", "vol.", "volume ul", "volume ml", "volumen"}},
             {.name = "ratio_260_280",
              .label = QT_TRANSLATE_NOOP("Fields", "A260/280"),
              .type = FieldType::Decimal,
              .minimum = whole(0),
              .maximum = whole(10),
              .synonyms = {"260/280", "a260/280", "a260/a280", "260 280", "ratio 260/280"}},
             {.name = "ratio_260_230",
              .label = QT_TRANSLATE_NOOP("Fields", "A260/230"),
              .type = FieldType::Decimal,
              .minimum = whole(0),
              .maximum = whole(10),
              .synonyms = {"260/230", "a260/230", "a260/a230", "260 230", "ratio 260/230"}},
             {.name = "collected",
              .label = QT_TRANSLATE_NOOP("Fields", "Collected"),
              .type = FieldType::Date,
              .synonyms = {"collection date", "collected", "date collected",
                           "date of sample collection", "sampling date", "entnahmedatum"}},
             {.name = "received",
              .label = QT_TRANSLATE_NOOP("Fields", "Received"),
              .type = FieldType::Date,
              .synonyms = {"received", "receipt date", "reception date", "reception",
                           "date received", "received on", "eingangsdatum"}},
             {.name = "expires",
              .label = QT_TRANSLATE_NOOP("Fields", "Keep until"),
              .type = FieldType::Date,
              .synonyms = {"expiry date", "expiration date", "keep until", "retention until",
                           "aufbewahren bis", "haltbar bis"},
              .help = QT_TRANSLATE_NOOP("Fields",
                                        "The last day on which the sample is kept, or of use.")},
             {.name = "status",
              .label = QT_TRANSLATE_NOOP("Fields", "Status"),
              .type = FieldType::State,
              .required = true},
             {.name = "hold",
              .label = QT_TRANSLATE_NOOP("Fields", "On hold"),
              .maxLength = 255,
              .help = QT_TRANSLATE_NOOP(
                  "Fields", "Why nothing may be done with the sample. Empty: it may go on.")},
             {.name = "notes",
              .label = QT_TRANSLATE_NOOP("Fields", "Notes"),
              .type = FieldType::LongText,
              .search = Search::Words,
              .synonyms = {"notes", "note", "comment", "comments", "remarks", "description",
                           "sample description", "bemerkung"}},
             {.name = "attributes",
              .label = QT_TRANSLATE_NOOP("Fields", "More attributes"),
              .type = FieldType::Json,
              .help = QT_TRANSLATE_NOOP("Fields",
                                        "Further columns of the submission, kept as they came.")},
             {.name = "template_version",
              .label = QT_TRANSLATE_NOOP("Fields", "Template"),
              .type = FieldType::Reference,
              .readOnly = true,
              .reference = &templates::templateVersionEntity(),
              .help = QT_TRANSLATE_NOOP("Fields", "The form that the sample was registered with.")},
             {.name = "disposal",
              .label = QT_TRANSLATE_NOOP("Fields", "Disposal"),
              .type = FieldType::Reference,
              .readOnly = true,
              .reference = &disposalEntity()}},
        .displayField = Name,
        .lifeCycle = &sampleLifeCycle(),
        .uniqueTogether = {{Project, Name}},
        .searched = true,
        .area = "samples",
        .rule = holdsSampleRule,
    };
}

} // namespace

const Entity& sampleEntity()
{
    static const Entity entity = describe();
    return entity;
}

QString barcodePrefix(const QString& sampleType)
{
    for (const TypeEntry& type : kTypes) {
        if (sampleType == QLatin1String(type.name)) {
            return QString::fromLatin1(type.prefix);
        }
    }
    return QStringLiteral("SMP");
}

} // namespace tracseq::samples
