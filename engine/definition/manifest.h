#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/citation.h"
#include "base/diagnostic.h"
#include "base/text.h"
#include "law/law_book.h"
#include "yaml/node.h"

namespace gongyi::definition {

/// For whom a document is made, one each.
enum class Per { case_, owner, ballot, candidate, member, objection, building };

/// One document (文书) of `templates/MANIFEST.yaml`.
struct DocumentSpec {
  std::string id;
  Text title;
  std::string template_path;  ///< relative to templates/
  Per per = Per::case_;
  std::string of;                        ///< per member: the people fact (人员) that lists them
  bool posting = false, archive = true;  ///< which editions exist
  std::vector<Citation> basis;
  SourceRange at;
};

class Manifest {
 public:
  [[nodiscard]] static std::optional<Manifest> load(const yaml::Node& root, const law::LawBook& law,
                                                    DiagnosticSink& sink);
  [[nodiscard]] const DocumentSpec* find(std::string_view id) const;
  [[nodiscard]] const std::vector<DocumentSpec>& documents() const { return documents_; }

 private:
  std::vector<DocumentSpec> documents_;
};

[[nodiscard]] std::string_view name(Per per);

}  // namespace gongyi::definition
