#include "service/check.h"

#include <algorithm>
#include <map>

#include "service/files.h"
#include "yaml/document.h"

namespace gongyi::service {
namespace {

namespace fs = std::filesystem;

bool listed(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string> all_endings() {
  std::vector<std::string> endings{".yaml", ".yml", ".json"};
  for (const auto& kind : check_kinds())
    endings.insert(endings.end(), kind.endings.begin(), kind.endings.end());
  return endings;
}

const CheckKind* kind_by_ending(const fs::path& path) {
  for (const auto& kind : check_kinds())
    if (listed(kind.endings, path.extension().string()) &&
        (kind.folder.empty() || path.parent_path().filename() == kind.folder))
      return &kind;
  return nullptr;
}

const CheckKind* kind_by_key(const yaml::Node& root) {
  for (const auto& kind : check_kinds())
    for (const auto& [key, value] : root.members)
      if (listed(kind.keys, key.text)) return &kind;
  return nullptr;
}

// Sorts files to their kinds, so that each kind sees all of its files together.
class Sorting {
 public:
  explicit Sorting(DiagnosticSink& sink) : sink_(sink) {}

  void add(const fs::path& path, bool named) {
    const auto* kind = kind_by_ending(path);
    CheckedFile file{path, {}};
    // Text that is no template of ours: notes, licences.
    if (!kind && !named && path.extension() == ".txt") return;
    if (!kind) {
      auto root = parse(path);
      if (!root) return;
      kind = kind_by_key(*root);
      if (!kind && named) sink_.error(root->at, Message("SV050", {known_keys()}));
      if (!kind) return;
      file.root = std::move(*root);
    }
    report_.files.emplace_back(path.string(), kind);
    files_[kind].push_back(std::move(file));
  }

  CheckReport run(CheckContext& context) {
    for (const auto& kind : check_kinds())
      if (const auto found = files_.find(&kind); found != files_.end())
        kind.run(found->second, context, sink_);
    return std::move(report_);
  }

 private:
  std::optional<yaml::Node> parse(const fs::path& path) {
    const auto source = read_text(path, sink_);
    return source ? yaml::parse_any(source, sink_, yaml::kDataLimits) : std::nullopt;
  }

  static std::string known_keys() {
    std::string keys;
    for (const auto& kind : check_kinds())
      for (const auto& key : kind.keys) keys += (keys.empty() ? "" : ", ") + key;
    return keys;
  }

  DiagnosticSink& sink_;
  CheckReport report_;
  std::map<const CheckKind*, std::vector<CheckedFile>> files_;
};

}  // namespace

const Rulebook* CheckContext::rulebook(DiagnosticSink& sink) {
  if (!tried_) rules_ = load_rulebook(data_, sink);
  tried_ = true;
  return rules_ ? &*rules_ : nullptr;
}

CheckReport check(const std::vector<fs::path>& paths, CheckContext& context, DiagnosticSink& sink) {
  Sorting sorting(sink);
  for (const auto& path : paths) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
      for (const auto& file : files_below(path, all_endings())) sorting.add(file, false);
    } else {
      sorting.add(path, true);
    }
  }
  return sorting.run(context);
}

}  // namespace gongyi::service
