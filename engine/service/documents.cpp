#include "service/documents.h"

#include "base/digest.h"
#include "service/document_attempt.h"
#include "service/document_desk.h"

namespace gongyi::service {
namespace {

using document::Audience;

/// Renders one order of documents; nothing is kept when anything is wrong.
class Maker {
 public:
  Maker(Office& office, const LoadedCase& file, const MakeRequest& request, DiagnosticSink& sink)
      : office_(office), file_(file), request_(request), sink_(sink), desk_(office, file, sink) {}

  std::optional<Problem> make() {
    if (auto problem = desk_.open()) return problem;
    for (const auto& id : ids()) {
      const auto order = desk_.order(id);
      // What is wrong in one template does not hide what is wrong in the next.
      if (!order && order.error().kind == Problem::Kind::invalid) continue;
      if (!order) return order.error();
      for (const auto audience : editions(*order->spec, request_.audiences)) {
        if (auto problem = edition(*order, audience)) return problem;
      }
    }
    if (sink_.has_errors()) return Problem{Problem::Kind::invalid, {}};
    return std::nullopt;
  }

  std::vector<MadeFile> files;
  Made made;

 private:
  [[nodiscard]] std::vector<std::string> ids() const {
    if (!request_.documents.empty()) return request_.documents;
    std::vector<std::string> out;
    for (const auto& row : document_rows(file_, office_.library())) {
      const bool asked =
          request_.step.empty() || (row.step != nullptr && row.step->id == request_.step);
      if (row.available && asked) out.push_back(row.spec->id);
    }
    return out;
  }

  std::optional<Problem> edition(const DocumentOrder& order, Audience audience) {
    auto source = desk_.source(order.loaded.fields(), audience);
    const auto subjects = desk_.subjects(order, source, request_.subject);
    if (!subjects) return subjects.error();
    made.blobs.push_back({order.loaded.digest(), order.template_bytes, false, ""});
    const auto facts = desk_.facts(order, request_.on);
    const auto root = case_model(source, facts);
    for (const auto& subject : *subjects) {
      auto bytes = order.loaded.render(desk_.copy(root, source, order, subject), audience, sink_);
      if (!bytes) return Problem{Problem::Kind::invalid, {}};
      keep(order, subject.id, audience, facts.date, std::move(*bytes));
    }
    return std::nullopt;
  }

  void keep(const DocumentOrder& order, const std::string& subject, Audience audience, Date on,
            std::string bytes) {
    const auto digest = sha256(bytes);
    made.documents.push_back(desk_.record(order, subject, audience, on, digest));
    made.blobs.push_back({digest, bytes, audience != Audience::posting, ""});
    files.push_back({order.spec->id, subject, audience,
                     file_stem(*order.spec, subject, audience) + ".docx", std::move(bytes)});
  }

  Office& office_;
  const LoadedCase& file_;
  const MakeRequest& request_;
  DiagnosticSink& sink_;
  DocumentDesk desk_;
};

}  // namespace

std::vector<DocumentRow> document_rows(const LoadedCase& file, const Library& library) {
  std::vector<DocumentRow> out;
  if (!library.manifest) return out;
  for (const auto& spec : library.manifest->documents()) {
    const auto* step = step_of(file, spec.id);
    if (step == nullptr && !for_objections(file, spec.id)) continue;
    DocumentRow row{&spec, step, can_make(file, spec.id), {}};
    for (const auto& made : file.view.documents) {
      if (made.document == spec.id) row.made.push_back(made);
    }
    out.push_back(std::move(row));
  }
  return out;
}

Result<MakeReport, Problem> make_documents(Office& office, const std::string& case_id,
                                           const MakeRequest& request, DiagnosticSink& sink) {
  MakeReport report;
  const auto outcome =
      record_made(office, case_id, [&](const LoadedCase& file) -> Result<Made, Problem> {
        const auto printed = case_to_print(office, file, request);
        if (!printed) return Err{printed.error()};
        Maker maker(office, *printed, request, sink);
        if (auto problem = maker.make()) return Err{std::move(*problem)};
        report.files = std::move(maker.files);
        return std::move(maker.made);
      });
  if (!outcome) return Err{outcome.error()};
  report.warnings = outcome->warnings;
  return report;
}

std::string made_ending(std::string_view bytes) {
  if (bytes.starts_with("PK")) return ".docx";
  return bytes.starts_with('{') ? ".json" : ".txt";
}

std::optional<std::string> made_bytes(Office& office, const casefile::MadeDocument& made) {
  return office.store().blob(made.blob);
}

}  // namespace gongyi::service
