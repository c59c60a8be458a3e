#include "document/evaluate.h"

#include "document/mask.h"
#include "document/numerals.h"

namespace gongyi::document {
namespace {

template <class T>
const T* get_if(const Value& value) {
  return std::get_if<T>(&value.data);
}
const Record* record_in(const Value& value) {
  const auto* held = get_if<std::shared_ptr<Record>>(value);
  return held != nullptr ? held->get() : nullptr;
}
const List* list_in(const Value& value) {
  const auto* held = get_if<std::shared_ptr<List>>(value);
  return held != nullptr ? held->get() : nullptr;
}

/// Null, or a text without characters: what `blank` and `default` replace.
bool is_empty(const Value& value) {
  const auto* text = get_if<std::string>(value);
  return get_if<std::nullptr_t>(value) != nullptr || (text != nullptr && text->empty());
}

/// Whether a choice, a number or a yes/no value reads like `text`; nothing else can be compared.
bool printed_as(const Value& value, const std::string& text) {
  if (const auto* own = get_if<std::string>(value)) return *own == text;
  if (const auto* flag = get_if<bool>(value)) return text == (*flag ? "是" : "否");
  const auto* number = get_if<std::int64_t>(value);
  return number != nullptr && std::to_string(*number) == text;
}

Privacy inner(Privacy own, Privacy around) { return own == Privacy::open ? around : own; }

}  // namespace

Evaluator::Evaluator(const Value& root, Audience audience, Findings& findings)
    : frames_{Frame{root, root.privacy, 0, 0}}, audience_(audience), findings_(findings) {}

std::optional<Evaluator::Found> Evaluator::find_first(const std::string& segment) const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (const Record* record = record_in(frame->value)) {
      if (const auto member = record->find(segment); member != record->end())
        return Found{member->second, inner(member->second.privacy, frame->privacy)};
    }
    if (frame->index == 0) continue;
    if (segment == "index") return Found{Value(frame->index)};
    if (segment == "count") return Found{Value(frame->count)};
    if (segment == "first") return Found{Value(frame->index == 1)};
    if (segment == "last") return Found{Value(frame->index == frame->count)};
  }
  return std::nullopt;
}

std::optional<Evaluator::Found> Evaluator::find(const std::vector<std::string>& path) const {
  if (path.empty()) return Found{frames_.back().value, frames_.back().privacy};
  auto found = find_first(path.front());
  for (std::size_t i = 1; found && i < path.size(); ++i) {
    const Record* record = record_in(found->value);
    if (const List* list = list_in(found->value); list != nullptr && path[i] == "count") {
      found = Found{Value(static_cast<std::int64_t>(list->size()))};
      continue;
    }
    if (record == nullptr) return std::nullopt;
    const auto member = record->find(path[i]);
    if (member == record->end()) return std::nullopt;
    // A copy first: the member lives in the record that `found` keeps alive.
    Found next{member->second, inner(member->second.privacy, found->privacy)};
    found = std::move(next);
  }
  return found;
}

std::optional<Evaluator::Found> Evaluator::section_value(const Tag& tag) {
  auto found = find(tag.path);
  if (!found) findings_.error("TPL030", tag.place, {Text(tag.written)});
  if (found && !tag.equals.empty()) return Found{Value(printed_as(found->value, tag.equals))};
  return found;
}

bool Evaluator::holds(const Value& value) {
  if (is_empty(value)) return false;
  if (const auto* flag = get_if<bool>(value)) return *flag;
  if (const auto* number = get_if<std::int64_t>(value)) return *number != 0;
  if (const auto* area = get_if<Area>(value)) return area->centi != 0;
  if (const List* list = list_in(value)) return !list->empty();
  return true;
}

std::vector<Evaluator::Frame> Evaluator::items_of(const Found& found) {
  std::vector<Frame> frames;
  if (const List* list = list_in(found.value)) {
    for (const Value& item : *list) {
      frames.push_back({item, inner(item.privacy, found.privacy),
                        static_cast<std::int64_t>(frames.size()) + 1,
                        static_cast<std::int64_t>(list->size())});
    }
  } else if (holds(found.value)) {
    frames.push_back({found.value, found.privacy, 0, 0});
  }
  return frames;
}

std::optional<Printed> Evaluator::print(const Tag& tag) {
  auto found = find(tag.path);
  const FilterCall* fill = filler(tag);
  if (fill != nullptr && (!found || is_empty(found->value))) return Printed{filler_text(*fill), 0};
  if (!found || get_if<std::nullptr_t>(found->value) != nullptr) {
    findings_.error(found ? "TPL031" : "TPL030", tag.place, {Text(tag.written)});
    return std::nullopt;
  }
  Value value = std::move(found->value);
  value.privacy = found->privacy;
  const bool compound = list_in(value) != nullptr || record_in(value) != nullptr;
  const bool masked = audience_ == Audience::posting && value.privacy != Privacy::open && !compound;
  if (masked) {
    const auto* text = get_if<std::string>(value);
    // A date of birth or a share is told whole or not at all.
    value = Value(text != nullptr ? shown(*text, value.privacy, audience_)
                                  : shown("*", Privacy::restricted, audience_));
  }
  int qr_millimetres = 0;
  for (const FilterCall& call : tag.filters) {
    const auto outcome = apply_filter(call, masked, value, qr_millimetres);
    if (outcome == FilterOutcome::done) continue;
    refuse(tag, call, outcome, value);
    return std::nullopt;
  }
  return plain(tag, std::move(value), qr_millimetres);
}

void Evaluator::refuse(const Tag& tag, const FilterCall& call, FilterOutcome outcome,
                       const Value& value) {
  if (outcome == FilterOutcome::out_of_range) {
    findings_.error("TPL034", tag.place, {Text(tag.written), Text(call.name)});
    return;
  }
  findings_.error("TPL033", tag.place,
                  {Text(tag.written), Text(call.name), accepted_kinds(call.name), kind_of(value)});
}

std::optional<Printed> Evaluator::plain(const Tag& tag, Value value, int qr_millimetres) {
  if (auto* text = std::get_if<std::string>(&value.data))
    return Printed{std::move(*text), qr_millimetres};
  if (const auto* number = get_if<std::int64_t>(value)) return Printed{std::to_string(*number), 0};
  if (const auto* date = get_if<Date>(value)) return Printed{date_in_digits(*date), 0};
  if (const auto* area = get_if<Area>(value)) return Printed{area->str(), 0};
  if (const auto* share = get_if<ShareValue>(value))
    return Printed{std::to_string(share->part) + "/" + std::to_string(share->whole), 0};
  const char* advice = list_in(value) != nullptr     ? "document.advice.list"
                       : record_in(value) != nullptr ? "document.advice.record"
                                                     : "document.advice.yes_no";
  findings_.error("TPL032", tag.place,
                  {Text(tag.written), kind_of(value), Message(advice, {Text(tag.written)}).text()});
  return std::nullopt;
}

}  // namespace gongyi::document
