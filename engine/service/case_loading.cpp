#include "base/error.h"
#include "base/message.h"
#include "definition/localize.h"
#include "service/case_service.h"
#include "store/snapshot.h"

// How a case is read: its journal folded, the texts it is pinned to.
namespace gongyi::service {
namespace {

using casefile::CaseView;

std::string pinned_text(Office& office, const CaseView& view, const std::string& name) {
  const auto pinned = view.pinned.find(name);
  const auto text =
      pinned == view.pinned.end() ? std::nullopt : office.store().text(pinned->second);
  return text ? text->text : std::string();
}

// The snapshot saves folding a long journal. It counts only when the entry it stands on is still
// the journal's own; any doubt and everything is folded again.
CaseView fold_case(Office& office, const std::string& stream) {
  const auto kept = office.store().snapshot(stream);
  auto view = kept ? store::load_snapshot(*kept, "") : std::nullopt;
  if (view && view->seq > 0) {
    const auto rest = office.store().entries(stream, view->seq - 1);
    if (!rest.empty() && rest.front().hash == view->head_hash) {
      for (std::size_t i = 1; i < rest.size(); ++i) casefile::apply(*view, rest[i]);
      return *view;
    }
  }
  return casefile::view_of(office.store().entries(stream));
}

LoadedProcedure pinned_texts(Office& office, const CaseView& view) {
  const auto source = std::make_shared<const SourceFile>(
      SourceFile{view.procedure_id + ".yaml", pinned_text(office, view, "procedure")});
  DiagnosticSink sink;
  const auto part = [&](const std::string& name) -> SourcePtr {
    auto text = pinned_text(office, view, std::string(kPartText) + name);
    if (text.empty()) return nullptr;
    return std::make_shared<const SourceFile>(SourceFile{name + ".yaml", std::move(text)});
  };
  const auto procedure = read_procedure(
      office.library(), {source, pinned_text(office, view, "vocabulary"), part}, sink);
  if (!procedure) throw Failure(Message("SV231", {view.id, format(sink, Lang::zh)}));
  return *procedure;
}

void read_texts(Office& office, LoadedCase& out) {
  const auto pinned = pinned_texts(office, out.view);
  out.procedure = in_place(office, *pinned.procedure, out.view.jurisdiction);
  out.vocabulary = pinned.vocabulary;
}

}  // namespace

std::shared_ptr<const definition::Procedure> in_place(const Office& office,
                                                      const definition::Procedure& procedure,
                                                      const std::string& jurisdiction) {
  return std::make_shared<const definition::Procedure>(
      definition::localized(procedure, office.library().rules.law, jurisdiction));
}

LoadedProcedure pinned_procedure(Office& office, const LoadedCase& file) {
  return pinned_texts(office, file.view);
}

Result<LoadedCase, Problem> load_case(Office& office, const std::string& id) {
  LoadedCase out;
  out.stream = case_stream(id);
  if (!office.store().has(out.stream)) return Err{not_found(Message("SV230", {id}))};
  out.view = fold_case(office, out.stream);
  read_texts(office, out);
  return out;
}

Result<LoadedCase, Problem> load_case_at(Office& office, const std::string& id, std::int64_t seq) {
  LoadedCase out;
  out.stream = case_stream(id);
  if (!office.store().has(out.stream)) return Err{not_found(Message("SV230", {id}))};
  for (const auto& entry : office.store().entries(out.stream)) {
    if (entry.seq <= seq) casefile::apply(out.view, entry);
  }
  read_texts(office, out);
  return out;
}

}  // namespace gongyi::service
