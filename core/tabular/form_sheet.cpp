// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/form_sheet.h"

#include "core/tabular/cell.h"
#include "core/tabular/xlsx_file.h"

#include <algorithm>

namespace tracseq::tabular {

namespace {

constexpr qsizetype kMaxPromptTitle = 32; // of Excel
constexpr qsizetype kMaxPrompt = 255;
constexpr int kNarrowColumn = 12;
constexpr int kWideColumn = 40;
constexpr const char* kListSheet = "Lists";

/// Cut where no letter is cut in two.
QByteArray cut(const QString& text, qsizetype length)
{
    QString piece = text.left(length);
    if (!piece.isEmpty() && piece.back().isHighSurrogate()) {
        piece.chop(1);
    }
    return piece.toUtf8();
}

class FormBook {
public:
    FormBook(lxw_workbook* workbook, const FormSheet& form)
        : m_workbook(workbook)
        , m_form(form)
        , m_rows(std::clamp(form.rows, 1, FormSheet::kMaxRows))
    {
    }

    Status write()
    {
        makeFormats();
        m_sheet =
            workbook_add_worksheet(m_workbook, allowedSheetName(m_form.name).toUtf8().constData());
        lxw_worksheet* help = workbook_add_worksheet(
            m_workbook, allowedSheetName(m_form.helpName).toUtf8().constData());
        m_lists = workbook_add_worksheet(m_workbook, kListSheet);
        if (m_sheet == nullptr || help == nullptr || m_lists == nullptr) {
            return failure(ErrorCode::TableTextTooLong, {m_form.name, QStringLiteral("31")});
        }
        QByteArray title = m_form.title.toUtf8();
        lxw_doc_properties properties{};
        properties.title = title.data();
        workbook_set_properties(m_workbook, &properties);
        for (int i = 0; i < static_cast<int>(m_form.columns.size()); ++i) {
            writeColumn(i, m_form.columns[static_cast<std::size_t>(i)]);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_hide(m_lists);
        writeHelp(help);
        // Rows may be put in, taken out, sorted and made wider; headings stay what they are.
        lxw_protection allowed{};
        allowed.format_columns = LXW_TRUE;
        allowed.format_rows = LXW_TRUE;
        allowed.insert_rows = LXW_TRUE;
        allowed.delete_rows = LXW_TRUE;
        allowed.sort = LXW_TRUE;
        allowed.autofilter = LXW_TRUE;
        worksheet_protect(m_sheet, nullptr, &allowed);
        return {};
    }

private:
    lxw_format* unlocked(const char* format)
    {
        lxw_format* made = workbook_add_format(m_workbook);
        format_set_unlocked(made);
        format_set_num_format(made, format);
        return made;
    }

    void makeFormats()
    {
        m_text = unlocked("@");
        m_number = unlocked("General");
        m_date = unlocked("yyyy\\-mm\\-dd");
        m_heading = workbook_add_format(m_workbook);
        format_set_bold(m_heading);
        format_set_bottom(m_heading, LXW_BORDER_THIN);
        format_set_text_wrap(m_heading);
        format_set_align(m_heading, LXW_ALIGN_VERTICAL_TOP);
        constexpr lxw_color_t kRequired = 0xFFE699;
        m_required = workbook_add_format(m_workbook);
        format_set_bold(m_required);
        format_set_bottom(m_required, LXW_BORDER_THIN);
        format_set_text_wrap(m_required);
        format_set_align(m_required, LXW_ALIGN_VERTICAL_TOP);
        format_set_pattern(m_required, LXW_PATTERN_SOLID);
        format_set_bg_color(m_required, kRequired);
        m_wrapped = workbook_add_format(m_workbook);
        format_set_text_wrap(m_wrapped);
        format_set_align(m_wrapped, LXW_ALIGN_VERTICAL_TOP);
    }

    void writeColumn(int index, const FormColumn& column)
    {
        const auto at = static_cast<lxw_col_t>(index);
        lxw_format* format = column.kind == FormColumn::Kind::Date   ? m_date
                             : column.kind == FormColumn::Kind::Text ? m_text
                                                                     : m_number;
        qsizetype width = column.heading.size() + 2;
        for (const QString& choice : column.choices) {
            width = std::max(width, choice.size() + 4);
        }
        worksheet_set_column(
            m_sheet, at, at,
            static_cast<double>(std::clamp<qsizetype>(width, kNarrowColumn, kWideColumn)), format);
        worksheet_write_string(m_sheet, 0, at, column.heading.toUtf8().constData(),
                               column.required ? m_required : m_heading);
        writeRule(at, column);
    }

    void writeRule(lxw_col_t at, const FormColumn& column)
    {
        QByteArray promptTitle = cut(column.heading, kMaxPromptTitle);
        QByteArray prompt = cut(column.help, kMaxPrompt);
        QByteArray list;
        lxw_data_validation rule{};
        rule.validate = LXW_VALIDATION_TYPE_ANY;
        rule.ignore_blank = LXW_VALIDATION_ON;
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
        rule.show_input = LXW_VALIDATION_ON;
        rule.show_error = LXW_VALIDATION_ON;
        if (!prompt.isEmpty()) {
            rule.input_title = promptTitle.data();
            rule.input_message = prompt.data();
        }
        if (!column.choices.isEmpty()) {
            list = listOf(column.choices);
            rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            rule.value_formula = list.data();
            rule.dropdown = LXW_VALIDATION_ON;
        } else if (column.kind == FormColumn::Kind::Date) {
            rule.validate = LXW_VALIDATION_TYPE_DATE;
            rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
            rule.value_datetime.year = 1900;
            rule.value_datetime.month = 1;
            rule.value_datetime.day = 1;
        } else if (column.kind != FormColumn::Kind::Text) {
            setLimits(rule, column);
        } else if (prompt.isEmpty()) {
            return;
        }
        worksheet_data_validation_range(m_sheet, 1, at, static_cast<lxw_row_t>(m_rows), at, &rule);
    }

    static void setLimits(lxw_data_validation& rule, const FormColumn& column)
    {
        constexpr double kFarOut = 1.0e12;
        rule.validate = column.kind == FormColumn::Kind::WholeNumber ? LXW_VALIDATION_TYPE_INTEGER
                                                                     : LXW_VALIDATION_TYPE_DECIMAL;
        rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        rule.minimum_number = column.minimum ? column.minimum->toDouble() : -kFarOut;
        rule.maximum_number = column.maximum ? column.maximum->toDouble() : kFarOut;
    }

    /// Writes the choices down the next free column of the hidden sheet; returns where they stand.
    QByteArray listOf(const QStringList& choices)
    {
        const auto at = static_cast<lxw_col_t>(m_listCount++);
        for (int row = 0; row < choices.size(); ++row) {
            worksheet_write_string(m_lists, static_cast<lxw_row_t>(row), at,
                                   choices.at(row).toUtf8().constData(), nullptr);
        }
        const QString letters = columnName(at);
        return QStringLiteral("=%1!$%2$1:$%2$%3")
            .arg(QLatin1String(kListSheet), letters)
            .arg(choices.size())
            .toUtf8();
    }

    void writeHelp(lxw_worksheet* sheet)
    {
        for (int row = 0; row < static_cast<int>(m_form.help.size()); ++row) {
            const QStringList& texts = m_form.help[static_cast<std::size_t>(row)];
            for (int column = 0; column < texts.size(); ++column) {
                worksheet_write_string(
                    sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                    cut(texts.at(column), 32'767).constData(), row == 0 ? m_heading : m_wrapped);
            }
        }
        constexpr double kNarrow = 18;
        constexpr double kWide = 60;
        worksheet_set_column(sheet, 0, 0, kWide / 2, nullptr);
        worksheet_set_column(sheet, 1, 3, kNarrow, nullptr);
        worksheet_set_column(sheet, 4, 4, kWide, nullptr);
        worksheet_freeze_panes(sheet, 1, 0);
        worksheet_protect(sheet, nullptr, nullptr);
    }

    lxw_workbook* m_workbook;
    const FormSheet& m_form;
    int m_rows;
    lxw_worksheet* m_sheet = nullptr;
    lxw_worksheet* m_lists = nullptr;
    int m_listCount = 0;
    lxw_format* m_text = nullptr;
    lxw_format* m_number = nullptr;
    lxw_format* m_date = nullptr;
    lxw_format* m_heading = nullptr;
    lxw_format* m_required = nullptr;
    lxw_format* m_wrapped = nullptr;
};

} // namespace

Status writeFormSheet(const QString& path, const FormSheet& form)
{
    auto file = XlsxFile::create(path, false);
    if (!file) {
        return failure(file.error());
    }
    TRACSEQ_TRY(FormBook((*file)->workbook(), form).write());
    return (*file)->finish();
}

} // namespace tracseq::tabular
