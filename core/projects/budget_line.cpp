// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projects/budget_line.h"

#include "core/projects/project.h"

#include <array>

namespace tracseq::projects {

using database::Choice;
using database::Entity;
using database::FieldType;

namespace {

/// Money in use by ISO 4217, those first that most labs count in.
constexpr std::array kCurrencies = {
    "EUR", "USD", "GBP", "CHF", "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG",
    "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN",
    "BWP", "BYN", "BZD", "CAD", "CDF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF",
    "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "FJD", "FKP", "GEL", "GHS", "GIP", "GMD", "GNF",
    "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD",
    "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP",
    "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR",
    "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB",
    "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD",
    "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL",
    "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "UYU", "UZS",
    "VED", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG",
};

std::vector<Choice> currencyChoices()
{
    std::vector<Choice> choices;
    choices.reserve(kCurrencies.size());
    for (const char* code : kCurrencies) {
        choices.push_back({code, code}); // the same in all languages
    }
    return choices;
}

constexpr Decimal kNothing = Decimal();
constexpr Decimal kMostMoney = Decimal::fromMillionths(10'000'000'000 * Decimal::kScale);

Entity describeBudgetLine()
{
    return {
        .name = "budget_line",
        .label = QT_TRANSLATE_NOOP("Entities", "line of a budget"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "lines of budgets"),
        .fields = {{.name = "project",
                    .label = QT_TRANSLATE_NOOP("Fields", "Project"),
                    .type = FieldType::Reference,
                    .required = true,
                    .reference = &projectEntity()},
                   {.name = "item",
                    .label = QT_TRANSLATE_NOOP("Fields", "Item"),
                    .maxLength = 255,
                    .required = true},
                   {.name = "category",
                    .label = QT_TRANSLATE_NOOP("Fields", "Category"),
                    .type = FieldType::Choice,
                    .required = true,
                    .choices = {{"consumables", QT_TRANSLATE_NOOP("Choices", "Consumables")},
                                {"sequencing", QT_TRANSLATE_NOOP("Choices", "Sequencing")},
                                {"equipment", QT_TRANSLATE_NOOP("Choices", "Equipment")},
                                {"staff", QT_TRANSLATE_NOOP("Choices", "Staff")},
                                {"services", QT_TRANSLATE_NOOP("Choices", "Services")},
                                {"travel", QT_TRANSLATE_NOOP("Choices", "Travel")},
                                {"other", QT_TRANSLATE_NOOP("Choices", "Other")}}},
                   {.name = "amount_planned",
                    .label = QT_TRANSLATE_NOOP("Fields", "Planned amount"),
                    .type = FieldType::Decimal,
                    .required = true,
                    .minimum = kNothing,
                    .maximum = kMostMoney,
                    .synonyms = {"planned", "budget", "amount"}},
                   {.name = "amount_spent",
                    .label = QT_TRANSLATE_NOOP("Fields", "Spent amount"),
                    .type = FieldType::Decimal,
                    .minimum = kNothing,
                    .maximum = kMostMoney,
                    .synonyms = {"spent", "actual"}},
                   {.name = "currency",
                    .label = QT_TRANSLATE_NOOP("Fields", "Currency"),
                    .type = FieldType::Choice,
                    .required = true,
                    .choices = currencyChoices(),
                    .help = QT_TRANSLATE_NOOP("Fields", "Its code of three letters, such as EUR.")},
                   {.name = "remarks",
                    .label = QT_TRANSLATE_NOOP("Fields", "Remarks"),
                    .maxLength = 1000}},
        .displayField = BudgetItem,
        .area = "projects",
        .isPart = true,
    };
}

} // namespace

const Entity& budgetLineEntity()
{
    static const Entity entity = describeBudgetLine();
    return entity;
}

} // namespace tracseq::projects
