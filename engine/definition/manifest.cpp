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

DocumentSpec document(const yaml::Node& node, const law::LawBook& law, DiagnosticSink& sink) {
  yaml::MapReader reader(node, sink);
  DocumentSpec made;
  made.at = node.at;
  made.id = reader.text("id").value_or("");
  made.title = reader.localized("title").value_or(Text());
  made.template_path = reader.text("template").value_or("");
  made.per = static_cast<Per>(reader.choice("per", kPer, 0));
  if (const auto* audience = reader.optional("audience")) {
    made.archive = false;
    for (const auto& item : audience->items) {
      const auto which = yaml::as_choice(item, kAudience, sink);
      if (which) (*which == 0 ? made.posting : made.archive) = true;
    }
  }
  made.basis = read_basis(reader.optional("basis"), law, sink);
  reader.finish();
  return made;
}

}  // namespace

std::string_view name(Per per) { return kPer[static_cast<std::size_t>(per)]; }

std::optional<Manifest> Manifest::load(const yaml::Node& root, const law::LawBook& law,
                                       DiagnosticSink& sink) {
  const auto errors_before = sink.error_count();
  yaml::MapReader top(root, sink);
  const auto* list = top.required("documents");
  top.finish();
  Manifest made;
  if (list != nullptr) {
    for (const auto& node : list->items) {
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
