#include "service/documents.h"

#include <algorithm>
#include <set>

#include "base/digest.h"
#include "base/message.h"
#include "document/docx.h"
#include "service/document_model.h"
#include "service/files.h"

namespace gongyi::service {
namespace {

using document::Audience;
using machine::StepPhase;

const definition::Step* step_of(const LoadedCase& file, const std::string& document) {
  for (const auto& step : file.procedure->steps) {
    if (std::find(step.documents.begin(), step.documents.end(), document) != step.documents.end())
      return &step;
  }
  return nullptr;
}

bool for_objections(const LoadedCase& file, const std::string& document) {
  const auto& list = file.procedure->objection_documents;
  return std::find(list.begin(), list.end(), document) != list.end();
}

bool begun(const LoadedCase& file, const definition::Step& step) {
  const auto* state = file.view.latest(step.id);
  return state != nullptr &&
         (machine::in_progress(state->phases.phase) || state->phases.phase == StepPhase::done);
}

bool can_make(const LoadedCase& file, const std::string& document) {
  if (for_objections(file, document)) return !file.view.objections.empty();
  const auto* step = step_of(file, document);
  return step != nullptr && begun(file, *step);
}

Date date_of(const LoadedCase& file, const definition::Step* step, const std::optional<Date>& asked,
             Date today) {
  if (asked) return *asked;
  const auto* state = step == nullptr ? nullptr : file.view.latest(step->id);
  if (state == nullptr) return today;
  return state->counted_on().value_or(state->started_on.value_or(today));
}

const ballot::Head* head_of(const ModelSource& source, const casefile::IssuedBallot& ballot) {
  if (!source.base) return nullptr;
  const auto& heads = source.base->heads;
  const auto found = std::find_if(heads.begin(), heads.end(),
                                  [&](const auto& head) { return head.id == ballot.head; });
  return found == heads.end() ? nullptr : &*found;
}

/// Everybody a document is made for, in walking order.
std::vector<Subject> subjects_of(const ModelSource& source, const std::vector<Json>& members,
                                 definition::Per per, const std::string& only) {
  std::vector<Subject> out;
  std::size_t number = 0;
  const auto add = [&](Subject subject) {
    subject.number = ++number;
    if (only.empty() || subject.id == only) out.push_back(std::move(subject));
  };
  const auto& view = source.file.view;
  switch (per) {
    case definition::Per::case_:
      out.push_back({});
      break;
    case definition::Per::owner:
      if (source.base) {
        for (const auto& head : source.base->heads)
          add({head.id, 0, &head, nullptr, nullptr, nullptr, nullptr, ""});
      }
      break;
    case definition::Per::ballot:
      for (const auto& [vote, rounds] : view.votes) {
        for (const auto& one : rounds.back().ballots)
          add({one.no, 0, head_of(source, one), &one, nullptr, nullptr, nullptr, ""});
      }
      break;
    case definition::Per::candidate:
      for (const auto& one : view.candidates)
        add({one.no, 0, nullptr, nullptr, &one, nullptr, nullptr, ""});
      break;
    case definition::Per::member:
      for (const auto& one : members)
        add({one.text("subject").substr(0, 10), 0, nullptr, nullptr, nullptr, &one, nullptr, ""});
      break;
    case definition::Per::objection:
      for (const auto& one : view.objections)
        add({std::to_string(one.no), 0, nullptr, nullptr, nullptr, nullptr, &one, ""});
      break;
    case definition::Per::building: {
      std::vector<std::string> seen;
      for (const auto& unit : source.roster ? source.roster->units : std::vector<RosterUnit>()) {
        if (std::find(seen.begin(), seen.end(), unit.building) == seen.end())
          seen.push_back(unit.building);
      }
      for (const auto& building : seen)
        add({building, 0, nullptr, nullptr, nullptr, nullptr, nullptr, building});
      break;
    }
  }
  return out;
}

bool has_edition(const definition::DocumentSpec& spec, Audience audience) {
  return audience == Audience::posting ? spec.posting : spec.archive;
}

std::string file_name(const definition::DocumentSpec& spec, const std::string& subject,
                      Audience audience) {
  auto name = spec.id + "_" + spec.title.zh;
  if (!subject.empty()) name += "_" + subject;
  name += "_" + Message(audience == Audience::posting ? "SV265" : "SV266").in(Lang::zh) + ".docx";
  for (auto& c : name) {
    if (c == '/' || c == '\\' || c == ':' || c == '+') c = '-';
  }
  return name;
}

/// Renders one order of documents; nothing is kept when anything is wrong.
class Maker {
 public:
  Maker(Office& office, const LoadedCase& file, const MakeRequest& request, DiagnosticSink& sink)
      : office_(office), file_(file), request_(request), sink_(sink) {}

  std::optional<Problem> make() {
    const auto estate = load_estate(office_, file_.view.estate);
    if (!estate) return estate.error();
    estate_ = *estate;
    const auto* latest = estate_.latest_roster();
    const auto digest = file_.view.roster_digest.empty() && latest != nullptr
                            ? latest->digest
                            : file_.view.roster_digest;
    if (!digest.empty()) roster_ = load_roster(office_, digest);
    if (roster_) base_ = case_base(office_, file_, *roster_);
    for (const auto& id : ids()) {
      if (auto problem = document(id)) return problem;
    }
    if (sink_.has_errors()) return Problem{Problem::Kind::invalid, {}};
    return std::nullopt;
  }

  std::vector<MadeFile> files;
  std::vector<casefile::MadeDocument> made;
  std::vector<store::NewBlob> blobs;

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

  std::optional<Problem> document(const std::string& id) {
    const auto& manifest = office_.library().manifest;
    const auto* spec = manifest ? manifest->find(id) : nullptr;
    if (spec == nullptr) return not_found(Message("SV260", {id}));
    const auto* step = step_of(file_, id);
    if (step == nullptr && !for_objections(file_, id)) return refused(Message("SV263", {id}));
    if (!can_make(file_, id)) {
      return refused(step == nullptr ? Message("SV264", {id})
                                     : Message("SV261", {id, step->title}));
    }
    if (!request_.subject.empty() && spec->per == definition::Per::case_)
      return misused(Message("SV265.for", {id}));
    const auto path = office_.library().data / "templates" / spec->template_path;
    auto bytes = read_bytes(path, kDocumentLimit, sink_);
    if (!bytes) return Problem{Problem::Kind::invalid, {}};
    const auto loaded = document::DocxTemplate::load(spec->template_path, std::move(*bytes),
                                                     file_.vocabulary->aliases(), sink_);
    if (!loaded) return Problem{Problem::Kind::invalid, {}};
    for (const auto audience : {Audience::posting, Audience::archive}) {
      const auto& asked = request_.audiences;
      const bool wanted =
          asked.empty() || std::find(asked.begin(), asked.end(), audience) != asked.end();
      if (!wanted || !has_edition(*spec, audience)) continue;
      if (auto problem = edition(*spec, step, *loaded, audience)) return problem;
    }
    return std::nullopt;
  }

  std::optional<Problem> edition(const definition::DocumentSpec& spec, const definition::Step* step,
                                 const document::DocxTemplate& loaded, Audience audience) {
    ModelSource source{office_,  file_, estate_, roster_, base_, Unsealer(office_.store()),
                       audience, {}};
    for (const auto& use : loaded.fields()) {
      source.wanted.insert(use.name);
      source.wanted.insert(use.within.begin(), use.within.end());
    }
    const auto members = file_.facts().people(spec.of);
    const auto subjects = subjects_of(source, members, spec.per, request_.subject);
    if (subjects.empty() && !request_.subject.empty())
      return not_found(Message("SV264.for", {spec.id, request_.subject}));
    if (subjects.empty()) return refused(Message("SV264", {spec.id}));
    const DocumentFacts facts{&spec, step,
                              date_of(file_, step, request_.on, office_.clock().today)};
    const auto root = case_model(source, facts);
    const bool merge = request_.merged && spec.per != definition::Per::case_;
    std::vector<document::Record> models;
    for (const auto& subject : subjects) {
      auto model = root;
      add_subject(model, source, subject, file_.vocabulary->find(spec.of));
      if (merge) {
        models.push_back(std::move(model));
      } else if (auto bytes = loaded.render(model, audience, sink_)) {
        keep(spec, step, subject.id, loaded.digest(), audience, facts.date, std::move(*bytes));
      } else {
        return Problem{Problem::Kind::invalid, {}};
      }
    }
    if (!merge) return std::nullopt;
    auto bytes = loaded.render_merged(models, audience, sink_);
    if (!bytes) return Problem{Problem::Kind::invalid, {}};
    keep(spec, step, Message("SV267").in(Lang::zh), loaded.digest(), audience, facts.date,
         std::move(*bytes));
    return std::nullopt;
  }

  void keep(const definition::DocumentSpec& spec, const definition::Step* step,
            const std::string& subject, const std::string& template_digest, Audience audience,
            Date on, std::string bytes) {
    const auto digest = sha256(bytes);
    const bool posting = audience == Audience::posting;
    casefile::MadeDocument record;
    record.document = spec.id;
    record.subject = subject;
    record.audience = posting ? "posting" : "archive";
    record.template_digest = template_digest;
    record.blob = digest;
    record.step = step == nullptr ? "" : file_.view.latest(step->id)->ref.str();
    record.on = on;
    made.push_back(std::move(record));
    blobs.push_back({digest, bytes, !posting, ""});
    files.push_back(
        {spec.id, subject, audience, file_name(spec, subject, audience), std::move(bytes)});
  }

  Office& office_;
  const LoadedCase& file_;
  const MakeRequest& request_;
  DiagnosticSink& sink_;
  EstateView estate_;
  std::optional<Roster> roster_;
  std::optional<ballot::Base> base_;
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
      execute(office, case_id,
              [&](const LoadedCase& file, Sealer&,
                  Attachments& attachments) -> Result<casefile::Command, Problem> {
                Maker maker(office, file, request, sink);
                if (auto problem = maker.make()) return Err{std::move(*problem)};
                report.files = std::move(maker.files);
                attachments.blobs = std::move(maker.blobs);
                return casefile::Command(casefile::RecordDocuments{std::move(maker.made)});
              });
  if (!outcome) return Err{outcome.error()};
  report.warnings = outcome->warnings;
  return report;
}

std::optional<std::string> made_bytes(Office& office, const casefile::MadeDocument& made) {
  return office.store().blob(made.blob);
}

}  // namespace gongyi::service
