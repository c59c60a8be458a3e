#include <algorithm>

#include "base/message.h"
#include "document/numerals.h"
#include "service/document_model.h"

namespace gongyi::service {
namespace {

using document::Record;
using document::Value;

Value value_at(const Record& root, std::string_view name) {
  const auto dot = name.find('.');
  const auto found = root.find(name.substr(0, dot));
  if (found == root.end()) return {};
  if (dot == std::string_view::npos) return found->second;
  const auto* inner = std::get_if<std::shared_ptr<Record>>(&found->second.data);
  return inner == nullptr ? Value() : value_at(**inner, name.substr(dot + 1));
}

/// The term a procedure elects for is the one after that it was opened under.
std::int64_t term_number(const ModelSource& source) {
  const auto sitting = source.file.view.estate_facts.number("term.no");
  const auto& votes = source.file.procedure->votes;
  const bool elects = std::any_of(votes.begin(), votes.end(), [](const auto& vote) {
    return vote.election && vote.election->matter == "elect-committee";
  });
  return elects ? sitting + 1 : sitting;
}

}  // namespace

void add_organizer(Record& root, ModelSource& source) {
  const auto number = term_number(source);
  put(root, "committee.term_no", number);
  put(root, "committee.term_text",
      number <= 1
          ? Message("SV410").in(Lang::zh)
          : Message("SV411", {Text(document::chinese_number(number).value_or(""))}).in(Lang::zh));
  const auto& organizer = source.file.procedure->organizer;
  if (!organizer) return;
  put(root, "organizer.short", organizer->short_name.zh);
  put(root, "organizer.head_title", organizer->head_title.zh);
  for (const auto* id : {"organizer.name", "organizer.head", "organizer.contact"}) {
    put(root, id, value_at(root, organizer->field_of(id)));
  }
}

}  // namespace gongyi::service
