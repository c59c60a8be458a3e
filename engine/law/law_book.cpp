#include "law/law_book.h"

#include <algorithm>

#include "base/message.h"
#include "law/law_data.h"

namespace gongyi::law {

const LawBook::Data& LawBook::data() const {
  static const Data nothing;
  return data_ ? *data_ : nothing;
}

bool LawBook::knows(std::string_view parameter) const {
  return data().parameters.contains(parameter);
}

bool LawBook::may_be_open(std::string_view parameter) const {
  const auto found = data().parameters.find(parameter);
  return found != data().parameters.end() && found->second.open;
}

std::vector<std::string> LawBook::parameters() const {
  std::vector<std::string> names;
  for (const auto& [name, meta] : data().parameters) names.push_back(name);
  return names;
}

bool LawBook::knows_jurisdiction(std::string_view id) const {
  return data().jurisdictions.contains(id);
}

std::vector<std::string> LawBook::jurisdictions() const {
  std::vector<std::string> ids;
  for (const auto& [id, place] : data().jurisdictions) ids.push_back(id);
  return ids;
}

bool LawBook::lies_in(std::string_view place, std::string_view layer) const {
  const auto layers = data().chain(place);
  return std::find(layers.begin(), layers.end(), layer) != layers.end();
}

Text LawBook::jurisdiction_title(std::string_view id) const {
  if (id == "estate") return Message("law.estate_layer").text();
  const auto found = data().jurisdictions.find(id);
  return found == data().jurisdictions.end() ? Text(std::string(id)) : found->second.title;
}

std::optional<Citation> LawBook::cite(std::string_view tag) const { return data().cite(tag); }

std::vector<Citation> LawBook::cite_all(std::string_view tags) const {
  std::vector<Citation> out;
  for (;;) {
    const auto end = tags.find('-');
    auto one = cite(tags.substr(0, end));
    if (!one) return {};
    out.push_back(std::move(*one));
    if (end == std::string_view::npos) return out;
    tags.remove_prefix(end + 1);
  }
}

const std::vector<Source>& LawBook::sources() const { return data().sources; }

const std::vector<Regime>& LawBook::regimes() const { return data().regimes; }

const std::string& LawBook::digest() const { return data().digest; }
const std::string& LawBook::text() const { return data().text; }

}  // namespace gongyi::law
