#include "cli/command.h"

namespace gongyi::cli {

std::string Option::id() const {
  const auto comma = name.rfind(',');
  return comma == std::string::npos ? name : name.substr(comma + 1);
}

Option positional(std::string name, Text help) {
  return {Option::Kind::positional, std::move(name), std::move(help), "", true, false, {}};
}
Option positionals(std::string name, Text help) {
  return {Option::Kind::positional, std::move(name), std::move(help), "", true, true, {}};
}
Option optional_positional(std::string name, Text help) {
  return {Option::Kind::positional, std::move(name), std::move(help), "", false, false, {}};
}
Option value(std::string name, std::string placeholder, Text help) {
  return {Option::Kind::value,
          std::move(name),
          std::move(help),
          std::move(placeholder),
          false,
          false,
          {}};
}
Option required_value(std::string name, std::string placeholder, Text help) {
  auto option = value(std::move(name), std::move(placeholder), std::move(help));
  option.required = true;
  return option;
}
Option values(std::string name, std::string placeholder, Text help) {
  auto option = value(std::move(name), std::move(placeholder), std::move(help));
  option.many = true;
  return option;
}
Option choice(std::string name, std::vector<std::string> words, Text help) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : "|") + word;
  auto option = value(std::move(name), all, std::move(help));
  option.words = std::move(words);
  return option;
}
Option flag(std::string name, Text help) {
  return {Option::Kind::flag, std::move(name), std::move(help), "", false, false, {}};
}

std::optional<std::string> Arguments::maybe(const std::string& id) const {
  const auto found = given_.find(id);
  if (found == given_.end() || found->second.empty()) return std::nullopt;
  return found->second.front();
}

std::string Arguments::text(const std::string& id, std::string otherwise) const {
  return maybe(id).value_or(std::move(otherwise));
}

std::vector<std::string> Arguments::all(const std::string& id) const {
  const auto found = given_.find(id);
  return found == given_.end() ? std::vector<std::string>{} : found->second;
}

std::optional<Date> Arguments::date(const std::string& id) const {
  const auto written = maybe(id);
  if (!written) return std::nullopt;
  const auto day = Date::parse(*written);
  if (!day) throw UsageError(Message("C010", {id, *written}));
  return day;
}

std::string Command::name() const {
  std::string out;
  for (const auto& word : path) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace gongyi::cli
