#include "service/template_check.h"

#include <algorithm>
#include <set>

#include "base/message.h"
#include "definition/field_checks.h"

namespace gongyi::service {
namespace {

namespace fs = std::filesystem;
using definition::Reach;
using document::FieldUse;

SourceRange whole(const fs::path& path) {
  return {std::make_shared<const SourceFile>(SourceFile{path.string(), {}}), 0, 0, 0, {}};
}

bool fills_by_hand(const FieldUse& use) {
  return std::any_of(use.filters.begin(), use.filters.end(), [](const std::string& filter) {
    return filter == "blank" || filter.starts_with("default");
  });
}

/// {{#x}}…{{x}}…{{/x}} prints x only when there is one.
bool guarded(const FieldUse& use) {
  return use.section || fills_by_hand(use) ||
         std::find(use.within.begin(), use.within.end(), use.name) != use.within.end();
}

/// A step of a procedure that makes the document; no step when it is made for objections.
struct Maker {
  const LoadedProcedure* loaded;
  const definition::Step* step;
};

std::vector<Maker> makers_of(const std::string& document,
                             const std::vector<LoadedProcedure>& procedures) {
  const auto has = [&](const std::vector<std::string>& list) {
    return std::find(list.begin(), list.end(), document) != list.end();
  };
  std::vector<Maker> out;
  for (const auto& loaded : procedures) {
    for (const auto& step : loaded.procedure->steps)
      if (has(step.documents)) out.push_back({&loaded, &step});
    if (has(loaded.procedure->objection_documents)) out.push_back({&loaded, nullptr});
  }
  return out;
}

/// One use against every step that makes the document.
class Reaching {
 public:
  Reaching(const TemplateOf& one, const Library& library, std::vector<Maker> makers,
           DiagnosticSink& sink)
      : one_(one), library_(library), makers_(std::move(makers)), sink_(sink) {}

  void check(const FieldUse& use) {
    const Maker* missing = nullptr;
    bool ever = false;
    for (const auto& maker : makers_) {
      const auto reach = reach_in(maker, use);
      if (reach != Reach::never) ever = true;
      if (reach != Reach::certain && missing == nullptr) missing = &maker;
    }
    if (!ever) {
      sink_.warning(
          whole(one_.file.path),
          Message("SV798", {use.where, Text(use.name), Text(one_.spec->id), Text(use.around)}));
    } else if (missing != nullptr && !guarded(use)) {
      const auto& procedure = *missing->loaded->procedure;
      const auto step = missing->step == nullptr ? procedure.title : missing->step->title;
      sink_.error(whole(one_.file.path),
                  Message("SV799", {use.where, Text(use.name), procedure.title, step,
                                    Text(one_.spec->id), Text(use.around)}));
    }
  }

 private:
  [[nodiscard]] Reach reach_in(const Maker& maker, const FieldUse& use) const {
    const definition::LoadContext context{*maker.loaded->vocabulary, library_.rules.law,
                                          &*library_.manifest};
    return definition::reach_of(*maker.loaded->procedure, context, maker.step, *one_.spec,
                                {use.name, use.within, use.section, fills_by_hand(use), {}});
  }

  const TemplateOf& one_;
  const Library& library_;
  std::vector<Maker> makers_;
  DiagnosticSink& sink_;
};

/// What the shipped template prints and an own one does not, each told once with its place there.
void compare_with_shipped(const TemplateOf& one, const Library& library, const FieldNames& names,
                          const std::vector<FieldUse>& uses, DiagnosticSink& sink) {
  DiagnosticSink unread;
  const auto shipped = template_fields(template_in_use({}, library, *one.spec).path, names, unread);
  if (!shipped) return;
  std::set<std::string> told;
  for (const auto& use : uses) told.insert(use.name);
  for (const auto& use : *shipped) {
    if (told.insert(use.name).second)
      sink.warning(whole(one.file.path),
                   Message("SV796", {Text(use.name), use.where, Text(use.around)}));
  }
}

}  // namespace

TemplateOf find_template(const Library& library, const fs::path& office,
                         const std::string& written) {
  TemplateOf out;
  std::error_code ignored;
  const fs::path path = written;
  if (!library.manifest) return {{path, false}, nullptr};
  const auto* named = library.manifest->find(written);
  if (named != nullptr && !fs::exists(path, ignored))
    return {template_in_use(office, library, *named), named};
  if (path.extension() == ".txt" && path.parent_path().filename() == "chat")
    return {{path, false}, library.manifest->find(path.stem().string())};
  for (const auto& spec : library.manifest->documents()) {
    if (fs::path(spec.template_path).filename() != path.filename()) continue;
    const auto shipped = template_in_use({}, library, spec).path;
    out.spec = &spec;
    out.file.own = !fs::equivalent(shipped, path, ignored);
  }
  out.file.path = path;
  return out;
}

void check_in_procedures(const TemplateOf& one, const Library& library,
                         const std::vector<LoadedProcedure>& procedures, const FieldNames& names,
                         DiagnosticSink& sink) {
  if (one.spec == nullptr || !library.manifest) return;
  DiagnosticSink told;  // what is wrong with the file itself was told by check_template
  const auto uses = template_fields(one.file.path, names, told);
  if (!uses) return;
  if (auto makers = makers_of(one.spec->id, procedures); !makers.empty()) {
    Reaching reaching(one, library, std::move(makers), sink);
    for (const auto& use : *uses) reaching.check(use);
  }
  if (one.file.own) compare_with_shipped(one, library, names, *uses, sink);
}

}  // namespace gongyi::service
