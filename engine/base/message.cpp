#include "base/message.h"

#include <array>
#include <charconv>
#include <unordered_map>

#include "base/catalogue/catalogue.h"
#include "base/error.h"

namespace gongyi {
namespace {

using Index = std::unordered_map<std::string_view, const MessageRow*>;

const Index& index() {
  static const Index rows = [] {
    Index made;
    for (const auto& part : catalogue::parts())
      for (const auto& row : part) made.emplace(row.code, &row);
    return made;
  }();
  return rows;
}

std::string fill(std::string_view wording, const std::vector<Text>& args, Lang lang) {
  std::string out;
  out.reserve(wording.size() + 32);
  for (std::size_t i = 0; i < wording.size(); ++i) {
    const auto close = wording[i] == '{' ? wording.find('}', i) : std::string_view::npos;
    std::size_t number = 0;
    if (close != std::string_view::npos) {
      const auto [end, error] =
          std::from_chars(wording.data() + i + 1, wording.data() + close, number);
      if (error == std::errc{} && end == wording.data() + close && number < args.size()) {
        out += args[number].in(lang);
        i = close;
        continue;
      }
    }
    out += wording[i];
  }
  return out;
}

}  // namespace

Message::Message(std::string_view code, std::vector<Text> args)
    : code_(code), args_(std::move(args)) {
  GONGYI_ENSURE(index().contains(code), "message code not in the catalogue: " + code_);
}

std::string Message::in(Lang lang) const {
  const auto found = index().find(code_);
  if (found == index().end()) return code_;
  return fill(lang == Lang::zh ? found->second->zh : found->second->en, args_, lang);
}

Text Message::text() const { return {in(Lang::zh), in(Lang::en)}; }

bool has_message(std::string_view code) { return index().contains(code); }

std::vector<MessageRow> all_messages() {
  std::vector<MessageRow> rows;
  for (const auto& part : catalogue::parts()) rows.insert(rows.end(), part.begin(), part.end());
  return rows;
}

Text join(std::span<const Text> parts) {
  Text out;
  for (const auto& part : parts) {
    if (!out.zh.empty()) out.zh += "、", out.en += ", ";
    out.zh += part.in(Lang::zh);
    out.en += part.in(Lang::en);
  }
  return out;
}

}  // namespace gongyi
