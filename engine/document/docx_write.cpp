#include <algorithm>

#include "document/docx_impl.h"
#include "document/relations.h"

namespace gongyi::document {
namespace {

constexpr std::size_t kMaxCopies = 10000;

std::vector<Text> args(std::initializer_list<Text> list) { return list; }

/// A model as the evaluator wants it, without a copy; the caller keeps it alive.
Value borrowed(const Record& model) {
  Value value;
  // The evaluator only reads.
  value.data = std::shared_ptr<Record>(std::shared_ptr<void>(), const_cast<Record*>(&model));
  return value;
}

/// Writes the copies of one print file as their models come, each straight into the archive.
class Merger {
 public:
  Merger(const DocxTemplate::Impl& of, Audience audience, Findings& findings)
      : of_(of), audience_(audience), findings_(findings), state_(of.bases) {
    for (const CompiledPart& part : of_.parts) {
      writers_.push_back(std::make_unique<PartWriter>(part, state_, findings_));
      shared_.emplace_back();
      shown_.emplace_back();
    }
    main_.add(of_.parts.front().head);
  }

  void copy(const Record& model, bool last) {
    const bool sound = !findings_.has_errors();
    Evaluator evaluator(borrowed(model), audience_, findings_);
    const std::string& body = writers_.front()->body(
        evaluator, copies_, last ? PartWriter::Merge::last : PartWriter::Merge::more);
    main_.add(body);
    if (sound && findings_.has_errors())
      findings_.file_error("TPL039", args({std::to_string(copies_ + 1)}));
    for (std::size_t i = 1; i < of_.parts.size(); ++i) shared_part(i, evaluator);
    ++copies_;
  }

  [[nodiscard]] std::size_t copies() const { return copies_; }

  [[nodiscard]] std::string finish() {
    const CompiledPart& text = of_.parts.front();
    main_.add(writers_.front()->final_section(true));
    main_.add(text.tail);
    std::vector<Packed> changed;
    changed.push_back(main_.finish(text.info.name));
    shown_.front() = writers_.front()->shown_pictures();
    for (std::size_t i = 1; i < of_.parts.size(); ++i) {
      const CompiledPart& part = of_.parts[i];
      changed.push_back(packed(part.info.name, part.head + shared_[i] + part.tail));
    }
    return of_.assemble(std::move(changed), state_, shown_, writers_.front()->new_lists());
  }

 private:
  /// Shared parts are written anew for each copy only to see whether they can be shared.
  void shared_part(std::size_t i, Evaluator& evaluator) {
    PartWriter alone(of_.parts[i], state_, findings_);
    const std::string& body = alone.body(evaluator, 0, PartWriter::Merge::none);
    if (copies_ == 0) {
      shown_[i] = alone.shown_pictures();
      shared_[i] = body;
    } else if (body != shared_[i] && told_.insert(i).second) {
      findings_.file_error("TPL035", args({of_.parts[i].info.label, std::to_string(copies_ + 1)}));
    }
  }

  const DocxTemplate::Impl& of_;
  Audience audience_;
  Findings& findings_;
  DocumentState state_;
  Packer main_;
  std::vector<std::unique_ptr<PartWriter>> writers_;
  std::vector<std::string> shared_;
  std::vector<std::vector<std::size_t>> shown_;
  std::set<std::size_t> told_;
  std::size_t copies_ = 0;
};

}  // namespace

std::string DocxTemplate::Impl::assemble(std::vector<Packed> changed, const DocumentState& state,
                                         const std::vector<std::vector<std::size_t>>& shown,
                                         const std::vector<NewList>& lists) const {
  const auto& pictures = state.pictures();
  std::vector<const Packed*> put;
  put.reserve(skeleton.size());
  for (const Packed& part : skeleton) put.push_back(&part);
  const auto place = [&](const Packed& part) {
    const auto slot = slots.find(part.name);
    if (slot == slots.end())
      put.push_back(&part);
    else
      put[slot->second] = &part;
  };
  if (!lists.empty() && !numbering.empty())
    changed.push_back(packed(numbering_name, add_lists(numbering, lists)));
  const std::vector<std::size_t> only_first{0};
  std::vector<Packed> links;
  links.reserve(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (shown[i].empty()) continue;
    if (shown[i] == only_first)
      place(one_picture[i]);
    else
      place(links.emplace_back(packed(parts[i].info.rels, add_pictures(rels[i], shown[i]))));
  }
  for (const Packed& part : changed) place(part);
  if (!pictures.empty()) place(types_with_png);
  for (const Packed& picture : pictures) place(picture);
  ZipWriter archive;
  for (const Packed* part : put) archive.add(*part);
  return archive.finish();
}

std::optional<std::string> DocxTemplate::render(const Record& model, Audience audience,
                                                DiagnosticSink& sink) const {
  Findings findings(impl_->name, sink);
  Evaluator evaluator(borrowed(model), audience, findings);
  DocumentState state(impl_->bases);
  std::vector<Packed> changed;
  std::vector<std::vector<std::size_t>> shown;
  Packer packer;
  for (const CompiledPart& part : impl_->parts) {
    PartWriter writer(part, state, findings);
    packer.add(part.head);
    packer.add(writer.body(evaluator, 0, PartWriter::Merge::none));
    packer.add(writer.final_section(false));
    packer.add(part.tail);
    changed.push_back(packer.finish(part.info.name));
    shown.push_back(writer.shown_pictures());
  }
  if (findings.has_errors()) return std::nullopt;
  return impl_->assemble(std::move(changed), state, shown, {});
}

std::optional<std::string> DocxTemplate::render_merged(const NextCopy& next, Audience audience,
                                                       DiagnosticSink& sink) const {
  Findings findings(impl_->name, sink);
  auto model = next();
  if (!model) {
    findings.file_error("TPL036");
    return std::nullopt;
  }
  Merger merger(*impl_, audience, findings);
  while (model) {
    // The last copy ends otherwise than those before it.
    auto following = next();
    if (following && merger.copies() == 0) {
      for (const std::string& style : impl_->auto_numbered)
        findings.file_warning("TPL038", {Text(style)});
    }
    if (merger.copies() == kMaxCopies) {
      findings.file_error("TPL037", args({std::to_string(kMaxCopies)}));
      return std::nullopt;
    }
    merger.copy(*model, !following);
    model = std::move(following);
  }
  if (findings.has_errors()) return std::nullopt;
  return merger.finish();
}

std::optional<std::string> DocxTemplate::render_merged(const std::vector<Record>& models,
                                                       Audience audience,
                                                       DiagnosticSink& sink) const {
  auto at = models.begin();
  return render_merged([&] { return at == models.end() ? std::nullopt : std::optional(*at++); },
                       audience, sink);
}

}  // namespace gongyi::document
