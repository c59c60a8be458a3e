#include "service/chat.h"

#include "base/digest.h"
#include "base/message.h"
#include "document/text_template.h"
#include "service/document_attempt.h"
#include "service/document_desk.h"
#include "service/files.h"
#include "service/own_templates.h"
#include "service/rendering.h"

namespace gongyi::service {
namespace {

namespace fs = std::filesystem;
using document::Audience;

/// Makes the texts of one order.
class Chats {
 public:
  Chats(Office& office, const LoadedCase& file, const MakeRequest& request, DiagnosticSink& sink)
      : office_(office), file_(file), request_(request), desk_(office, file, sink), sink_(sink) {}

  std::optional<Problem> make() {
    if (auto problem = desk_.open()) return problem;
    for (const auto& id : ids()) {
      const auto order = desk_.order(id);
      if (!order) return order.error();
      if (!has_edition(*order->spec, Audience::posting)) return misused(Message("SV580", {id}));
      if (auto problem = text(*order)) return problem;
    }
    return std::nullopt;
  }

  MakeReport report;
  Made made;

 private:
  [[nodiscard]] std::vector<std::string> ids() const {
    if (!request_.documents.empty()) return request_.documents;
    std::vector<std::string> out;
    for (const auto& row : document_rows(file_, office_.library())) {
      if (row.available && row.spec->posting) out.push_back(row.spec->id);
    }
    return out;
  }

  std::optional<Problem> text(const DocumentOrder& order) {
    const auto used = chat_in_use(office_.dir(), office_.library(), order.spec->id);
    if (used.own && !fit(used.path)) return Problem{Problem::Kind::invalid, {}};
    const auto source = read_text(used.path, sink_);
    if (!source) return Problem{Problem::Kind::invalid, {}};
    const auto loaded = document::TextTemplate::load(used.path.filename().string(), source->text,
                                                     file_.vocabulary->aliases(), sink_);
    if (!loaded) return Problem{Problem::Kind::invalid, {}};
    const auto template_is = sha256(source->text);
    if (used.own) {
      remember_own(office_, template_is, order.spec->id);
      made.blobs.push_back({template_is, source->text, false, ""});
    }
    auto model_source = desk_.source(loaded->fields(), Audience::posting);
    const auto subjects = desk_.subjects(order, model_source, request_.subject);
    if (!subjects) return subjects.error();
    const auto facts = desk_.facts(order, request_.on);
    auto root = case_model(model_source, facts);
    // The common text asks whether there is a posting at all.
    for (const auto* name : {"posted_until", "objections_until"}) {
      auto& doc = *std::get<std::shared_ptr<document::Record>>(root["doc"].data);
      doc.try_emplace(name);
    }
    for (const auto& subject : *subjects) {
      auto bytes = loaded->render(document::Value(desk_.copy(root, model_source, order, subject)),
                                  Audience::posting, sink_);
      if (!bytes) return Problem{Problem::Kind::invalid, {}};
      keep(order, subject.id, template_is, facts.date, std::move(*bytes));
    }
    return std::nullopt;
  }

  /// Shipped texts are checked when they are shipped, an office's own whenever it is used.
  bool fit(const fs::path& path) {
    auto names = field_names(*file_.vocabulary);
    names.law = office_.library().rules.law;
    const auto before = sink_.error_count();
    check_template(path, names, sink_);
    return sink_.error_count() == before;
  }

  void keep(const DocumentOrder& order, const std::string& subject, const std::string& template_is,
            Date on, std::string bytes) {
    const auto label = Message("SV581").in(Lang::zh);
    const auto whom = subject.empty() ? label : subject + "_" + label;
    const auto digest = sha256(bytes);
    auto record = desk_.record(order, whom, Audience::posting, on, digest);
    record.template_digest = template_is;
    made.documents.push_back(std::move(record));
    made.blobs.push_back({digest, bytes, false, ""});
    report.files.push_back({order.spec->id, whom, Audience::posting,
                            file_stem(*order.spec, whom, Audience::posting) + ".txt",
                            std::move(bytes)});
  }

  Office& office_;
  const LoadedCase& file_;
  const MakeRequest& request_;
  DocumentDesk desk_;
  DiagnosticSink& sink_;
};

}  // namespace

fs::path own_chat_template(const fs::path& templates, const std::string& document) {
  return templates / "chat" / (document + ".txt");
}

Result<MakeReport, Problem> make_chats(Office& office, const std::string& case_id,
                                       const MakeRequest& request, DiagnosticSink& sink) {
  MakeReport report;
  const auto outcome =
      record_made(office, case_id, [&](const LoadedCase& file) -> Result<Made, Problem> {
        const auto printed = case_to_print(office, file, request);
        if (!printed) return Err{printed.error()};
        Chats chats(office, *printed, request, sink);
        if (auto problem = chats.make()) return Err{std::move(*problem)};
        report = std::move(chats.report);
        return std::move(chats.made);
      });
  if (!outcome) return Err{outcome.error()};
  report.warnings = outcome->warnings;
  return report;
}

}  // namespace gongyi::service
