#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/text.h"
#include "service/rulebook.h"
#include "yaml/node.h"

/// `gongyi check`: any file the program reads, told apart by its top-level keys or its ending.
namespace gongyi::service {

/// A file given to `check`, parsed when it is text.
struct CheckedFile {
  std::filesystem::path path;
  yaml::Node root;  ///< empty mapping for a DOCX
};

/// What checkers may use: the shipped data, loaded once and only when asked for.
class CheckContext {
 public:
  explicit CheckContext(std::filesystem::path data) : data_(std::move(data)) {}
  [[nodiscard]] const std::filesystem::path& data() const { return data_; }
  /// nullptr (with findings) when the shipped law itself is broken.
  [[nodiscard]] const Rulebook* rulebook(DiagnosticSink& sink);

 private:
  std::filesystem::path data_;
  std::optional<Rulebook> rules_;
  bool tried_ = false;
};

/// One kind of file. A file is of the first kind of which it has a key (or the ending).
struct CheckKind {
  std::string id;
  Text title;
  std::vector<std::string> keys;     ///< any of these at the top
  std::vector<std::string> endings;  ///< for files that are not text
  std::string folder;                ///< of `endings`, only in a folder of this name, if any
  /// All files of the kind at once: a law file can only be checked among the others.
  std::function<void(const std::vector<CheckedFile>&, CheckContext&, DiagnosticSink&)> run;
};
[[nodiscard]] const std::vector<CheckKind>& check_kinds();

struct CheckReport {
  std::vector<std::pair<std::string, const CheckKind*>> files;  ///< in the order given
};
/// Checks files and what is below directories; all findings are in `sink`. A file named by itself
/// whose kind is not known is a finding; below a directory it is passed over.
[[nodiscard]] CheckReport check(const std::vector<std::filesystem::path>& paths,
                                CheckContext& context, DiagnosticSink& sink);

}  // namespace gongyi::service
