#include "law/law_book.h"

#include "base/message.h"
#include "law/data.h"

namespace gongyi::law {

const LawBook::Data& LawBook::data() const {
  static const Data nothing;
  return data_ ? *data_ : nothing;
}

bool LawBook::knows(std::string_view parameter) const {
  return this->parameter(parameter) != nullptr;
}

const ParameterInfo* LawBook::parameter(std::string_view name) const {
  const auto found = data().parameters.find(name);
  return found == data().parameters.end() ? nullptr : &found->second;
}

std::vector<std::string> LawBook::parameters() const {
  std::vector<std::string> names;
  for (const auto& [name, info] : data().parameters) names.push_back(name);
  return names;
}

bool LawBook::knows_jurisdiction(std::string_view id) const {
  const auto* layer = data().layer(id);
  return layer != nullptr && !layer->fills_gaps;
}

std::vector<std::string> LawBook::jurisdictions() const {
  std::vector<std::string> ids;
  for (const auto& layer : data().layers) {
    if (!layer.fills_gaps) ids.push_back(layer.id);
  }
  return ids;
}

Text LawBook::jurisdiction_title(std::string_view id) const {
  if (id == "estate") return Message("law.estate_layer").text();
  const auto* layer = data().layer(id);
  return layer != nullptr ? layer->title : Text(std::string(id));
}

std::optional<Citation> LawBook::cite(std::string_view tag) const { return data().cite(tag); }

const std::vector<Source>& LawBook::sources() const { return data().sources; }

const std::vector<Regime>& LawBook::regimes() const { return data().regimes; }

const std::string& LawBook::digest() const { return data().digest; }

}  // namespace gongyi::law
