#include "definition/manifest.h"

#include <algorithm>
#include <array>

#include "base/message.h"
#include "definition/read.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

const std::array<std::string, 7> kPer = {"case",   "owner",     "ballot",  "candidate",
                                         "member", "objection", "building"};
const std::array<std::string, 2> kAudience = {"posting", "archive"};

// A capital letter first, and a number at the end, perhaps with a letter of a variant: F01, F25a.
bool good_document(std::string_view id) {
  if (id.empty() || id.front() < 'A' || id.front() > 'Z') return false;
  if (id.size() > 2 && id.back() >= 'a' && id.back() <= 'z') id.remove_suffix(1);
  const bool digit = id.size() > 1 && id.back() >= '0' && id.back() <= '9';
  return digit && std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
         });
}

DocumentSpec document(const yaml::Node& node, const law::LawBook& law, DiagnosticSink& sink) {
  yaml::MapReader reader(node, sink, yaml::Reading::definition);
  DocumentSpec made;
  made.at = node.at;
  made.id = reader.text("id").value_or("");
  made.title = reader.localized("title").value_or(Text());
  made.template_path = reader.text("template").value_or("");
  made.per = static_cast<Per>(reader.choice("per", kPer, 0));
  if (made.per == Per::member) made.of = reader.text("of").value_or("");
  if (const auto* audience = reader.optional("audience")) {
    made.archive = false;
    if (audience->is_sequence() && audience->items.empty())
      sink.error(audience->at, Message("WF045", {"audience"}));
    for (const auto& item : yaml::as_list(*audience, sink)) {
      const auto which = yaml::as_choice(item, kAudience, sink);
      if (!which) continue;
      auto& chosen = *which == 0 ? made.posting : made.archive;
      if (chosen) sink.error(item.at, Message("Y011", {item.text}));
      chosen = true;
    }
  }
  made.basis = read_basis(reader.optional("basis"), law, sink);
  if (const auto* id = node.find("id"); id != nullptr && !good_document(made.id))
    sink.error(id->at, Message("WF046", {made.id, "F01"}));
  const auto* path = node.find("template");
  if (path != nullptr && !made.template_path.ends_with(".docx"))
    sink.error(path->at, Message("WF046", {made.template_path, "forms/F01-report.docx"}));
  reader.finish();
  return made;
}

}  // namespace

std::string_view name(Per per) { return kPer[static_cast<std::size_t>(per)]; }

std::optional<Manifest> Manifest::load(const yaml::Node& root, const law::LawBook& law,
                                       DiagnosticSink& sink) {
  const auto errors_before = sink.error_count();
  yaml::MapReader top(root, sink, yaml::Reading::definition);
  const auto* list = top.required("documents");
  top.finish();
  Manifest made;
  if (list != nullptr) {
    if (list->is_sequence() && list->items.empty())
      sink.error(list->at, Message("WF045", {"documents"}));
    for (const auto& node : yaml::as_list(*list, sink)) {
      auto one = document(node, law, sink);
      if (made.find(one.id) != nullptr) sink.error(one.at, Message("WF044", {one.id}));
      made.documents_.push_back(std::move(one));
    }
  }
  if (sink.error_count() != errors_before) return std::nullopt;
  return made;
}

const DocumentSpec* Manifest::find(std::string_view id) const {
  const auto found =
      std::find_if(documents_.begin(), documents_.end(), [&](const auto& d) { return d.id == id; });
  return found == documents_.end() ? nullptr : &*found;
}

}  // namespace gongyi::definition
