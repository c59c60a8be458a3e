#include <algorithm>

#include "base/message.h"
#include "casefile/guard_tools.h"

namespace gongyi::casefile {
namespace {

using definition::Condition;

Verdict rows_count(const Condition& c, const GuardContext& context) {
  const auto n = static_cast<std::int64_t>(context.facts.people(c.word("of")).size());
  return within_bounds(c, context, n, context.facts.title(c.word("of")), {"R200", "R201"});
}

// Every row; the first that does not fit is told with its number.
Verdict rows_one_of(const Condition& c, const GuardContext& context) {
  const auto& of = c.word("of");
  const auto rows = context.facts.people(of);
  if (rows.empty()) return not_given(context.facts.title(of), of);
  const auto& allowed = c.arg("values")->words;
  const auto* field = context.rules.vocabulary.find(of);
  const auto* record = field == nullptr ? nullptr : context.rules.vocabulary.record(field->record);
  const auto* column = record == nullptr ? nullptr : record->find(c.word("column"));
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto value = rows[at].text(c.word("column"));
    if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) continue;
    const auto shown =
        column == nullptr ? Text(value) : definition::title_of(column->choices, value);
    return {false,
            Message("R202", {context.facts.title(of), std::to_string(at + 1), shown}).text(),
            {},
            {},
            {}};
  }
  return {true, Message("R203", {context.facts.title(of)}).text(), {}, {}, {}};
}

// Only the rows marked so (marked/as); all when nothing is said.
bool meant(const Condition& c, const Json& row) {
  const auto* marked = c.arg("marked");
  const auto* words = c.arg("as");
  if (marked == nullptr || words == nullptr) return true;
  const auto value = row.text(marked->words.front());
  return std::find(words->words.begin(), words->words.end(), value) != words->words.end();
}

std::int64_t amount(const Json& row, const std::string& column) {
  const auto& cell = row.at(column);
  if (cell.is_int()) return cell.integer();
  const auto area = Area::parse(cell.is_string() ? cell.string() : "");
  return area ? area->centi : 0;
}

Verdict rows_share_more_than(const Condition& c, const GuardContext& context) {
  const auto &of = c.word("of"), &whole_field = c.word("whole");
  const auto rows = context.facts.people(of);
  if (!context.facts.given(of)) return not_given(context.facts.title(of), of);
  const auto total = context.facts.number(whole_field);
  if (!total || *total <= 0) return not_given(context.facts.title(whole_field), whole_field);
  const auto share = law_value<Fraction>(c.arg("share")->operand, context);
  if (!share.value) return share.missing;
  Verdict out{true, Message("R203", {context.facts.title(of)}).text(), {}, share.basis, {}};
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto part = amount(rows[at], c.word("column"));
    if (!meant(c, rows[at]) || more_than(part, *total, *share.value)) continue;
    out.held = false;
    out.seen = Message("R207", {context.facts.title(of), std::to_string(at + 1), number_text(part),
                                context.facts.title(whole_field), number_text(*total),
                                Text(share.value->str())})
                   .text();
    return out;
  }
  return out;
}

Verdict rows_total(const Condition& c, const GuardContext& context) {
  const auto &of = c.word("of"), &field = c.word("is");
  if (!context.facts.given(of)) return not_given(context.facts.title(of), of);
  const auto wanted = context.facts.number(field);
  if (!wanted) return not_given(context.facts.title(field), field);
  std::int64_t sum = 0;
  for (const auto& row : context.facts.people(of)) {
    if (meant(c, row)) sum += amount(row, c.word("column"));
  }
  const auto* known = context.rules.vocabulary.find(field);
  const auto shown = [&](std::int64_t value) {
    const bool decimal = known != nullptr && known->type != definition::FieldType::number;
    return decimal ? Text(Area{value}.str()) : number_text(value);
  };
  return {sum == *wanted,
          Message("R208",
                  {context.facts.title(of), shown(sum), context.facts.title(field), shown(*wanted)})
              .text(),
          {},
          {},
          {}};
}

Verdict fact_differs(const Condition& c, const GuardContext& context) {
  const auto &one = c.word("fact"), &other = c.word("from");
  const auto left = context.facts.value(one), right = context.facts.value(other);
  if (left.is_null()) return not_given(context.facts.title(one), one);
  if (right.is_null()) return not_given(context.facts.title(other), other);
  const bool same = left.canonical() == right.canonical();
  std::vector<Text> words = {context.facts.title(one), context.facts.title(other)};
  if (same) {
    const auto* field = context.rules.vocabulary.find(one);
    words.push_back(field == nullptr ? Text() : show_fact(*field, left));
  }
  return {!same, Message(same ? "R204" : "R205", words).text(), {}, {}, {}};
}

}  // namespace

const GuardMap& row_guards() {
  static const GuardMap all = {{"rows.count", rows_count},
                               {"rows.one_of", rows_one_of},
                               {"fact.differs", fact_differs},
                               {"rows.share_more_than", rows_share_more_than},
                               {"rows.total", rows_total}};
  return all;
}

}  // namespace gongyi::casefile
