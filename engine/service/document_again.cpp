#include "service/document_again.h"

#include "base/digest.h"
#include "base/message.h"
#include "service/document_desk.h"

namespace gongyi::service {
namespace {

using document::Audience;

/// The day and moment at which the entry was recorded.
std::optional<Clock> moment_of(Office& office, const LoadedCase& file, std::int64_t seq) {
  for (const auto& entry : office.store().entries(file.stream, seq - 1)) {
    if (entry.seq == seq) return Clock{entry.recorded_at.china_date(), entry.recorded_at};
  }
  return std::nullopt;
}

}  // namespace

Result<casefile::MadeDocument, Problem> made_before(const LoadedCase& file,
                                                    const std::string& document,
                                                    const std::string& subject,
                                                    const std::string& audience,
                                                    std::optional<std::int64_t> seq) {
  const casefile::MadeDocument* found = nullptr;
  for (const auto& one : file.view.documents) {
    const bool meant = one.document == document && (subject.empty() || one.subject == subject) &&
                       (audience.empty() || one.audience == audience);
    if (meant && (!seq || one.seq == *seq)) found = &one;
  }
  if (found == nullptr) return Err{not_found(Message("D258", {document}))};
  return *found;
}

Result<MadeAgain, Problem> make_again(Office& office, const LoadedCase& file,
                                      const casefile::MadeDocument& made, DiagnosticSink& sink) {
  const auto then = moment_of(office, file, made.seq);
  if (made.case_seq == 0 || !then) return Err{refused(Message("SV518", {made.document}))};
  office.look_back(*then, made.estate_seq);
  const auto old = load_case_at(office, file.view.id, made.case_seq);
  if (!old) return Err{old.error()};
  DocumentDesk desk(office, *old, sink);
  if (auto problem = desk.open()) return Err{std::move(*problem)};
  const auto order = desk.load(made.document, made.template_digest);
  if (!order) return Err{order.error()};
  const auto audience = made.audience == "posting" ? Audience::posting : Audience::archive;
  auto source = desk.source(order->loaded.fields(), audience);
  const auto subjects = desk.subjects(*order, source, made.subject);
  if (!subjects) return Err{subjects.error()};
  const auto root = case_model(source, desk.facts(*order, made.on));
  auto bytes =
      order->loaded.render(desk.copy(root, source, *order, subjects->front()), audience, sink);
  if (!bytes) return Err{Problem{Problem::Kind::invalid, {}}};
  MadeAgain out;
  out.same = sha256(*bytes) == made.blob;
  out.law_moved = made.law != office.library().rules.law.digest();
  out.file = {made.document, made.subject, audience,
              file_stem(*order->spec, made.subject, audience) + ".docx", std::move(*bytes)};
  return out;
}

}  // namespace gongyi::service
