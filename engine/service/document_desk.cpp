#include "service/document_desk.h"

#include <algorithm>
#include <map>

#include "base/message.h"
#include "service/document_attempt.h"
#include "service/files.h"
#include "service/own_templates.h"
#include "service/rendering.h"

namespace gongyi::service {
namespace {

using document::Audience;
using machine::StepPhase;

bool begun(const LoadedCase& file, const definition::Step& step) {
  const auto* state = file.view.latest(step.id);
  return state != nullptr &&
         (machine::in_progress(state->phases.phase) || state->phases.phase == StepPhase::done);
}

Date date_of(const LoadedCase& file, const definition::Step* step, const std::optional<Date>& asked,
             Date today) {
  if (asked) return *asked;
  const auto* state = step == nullptr ? nullptr : file.view.latest(step->id);
  if (state == nullptr) return today;
  return state->counted_on().value_or(state->started_on.value_or(today));
}

using Heads = std::map<std::string_view, const ballot::Head*>;

Heads heads_by_id(const ModelSource& source) {
  Heads out;
  if (!source.base) return out;
  for (const auto& head : source.base->heads) out.emplace(head.id, &head);
  return out;
}

const ballot::Head* head_of(const Heads& heads, const casefile::IssuedBallot& ballot) {
  const auto found = heads.find(ballot.head);
  return found == heads.end() ? nullptr : found->second;
}

/// Everybody a document is made for, as the case lists them.
std::vector<Subject> everybody(const ModelSource& source, const std::vector<Json>& members,
                               definition::Per per) {
  std::vector<Subject> out;
  std::size_t number = 0;
  const auto add = [&](Subject subject) {
    subject.number = ++number;
    out.push_back(std::move(subject));
  };
  const auto& view = source.file.view;
  switch (per) {
    case definition::Per::case_:
      out.push_back({});
      break;
    case definition::Per::owner:
      if (source.base) {
        for (const auto& head : source.base->heads)
          add({head.id, 0, &head, nullptr, nullptr, {}, nullptr, ""});
      }
      break;
    case definition::Per::ballot: {
      const auto heads = heads_by_id(source);
      for (const auto& [vote, rounds] : view.votes) {
        for (const auto& one : rounds.back().ballots)
          add({one.no, 0, head_of(heads, one), &one, nullptr, {}, nullptr, ""});
      }
      break;
    }
    case definition::Per::candidate:
      for (const auto& one : view.candidates)
        add({one.no, 0, nullptr, nullptr, &one, {}, nullptr, ""});
      break;
    case definition::Per::member:
      for (const auto& one : members)
        add({one.text("subject").substr(0, 10), 0, nullptr, nullptr, nullptr, one, nullptr, ""});
      break;
    case definition::Per::objection:
      for (const auto& one : view.objections)
        add({std::to_string(one.no), 0, nullptr, nullptr, nullptr, {}, &one, ""});
      break;
    case definition::Per::building: {
      std::vector<std::string> seen;
      for (const auto& unit : source.roster ? source.roster->units : std::vector<RosterUnit>()) {
        if (std::find(seen.begin(), seen.end(), unit.building) == seen.end())
          seen.push_back(unit.building);
      }
      for (const auto& building : seen)
        add({building, 0, nullptr, nullptr, nullptr, {}, nullptr, building});
      break;
    }
  }
  return out;
}

}  // namespace

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

bool can_make(const LoadedCase& file, const std::string& document) {
  if (for_objections(file, document)) return !file.view.objections.empty();
  const auto* step = step_of(file, document);
  return step != nullptr && begun(file, *step);
}

bool has_edition(const definition::DocumentSpec& spec, Audience audience) {
  return audience == Audience::posting ? spec.posting : spec.archive;
}

std::vector<Audience> editions(const definition::DocumentSpec& spec,
                               const std::vector<Audience>& asked) {
  std::vector<Audience> out;
  for (const auto audience : {Audience::posting, Audience::archive}) {
    const bool wanted =
        asked.empty() || std::find(asked.begin(), asked.end(), audience) != asked.end();
    if (wanted && has_edition(spec, audience)) out.push_back(audience);
  }
  return out;
}

std::string file_stem(const definition::DocumentSpec& spec, const std::string& subject,
                      Audience audience) {
  auto name = spec.id + "_" + spec.title.zh;
  if (!subject.empty()) name += "_" + subject;
  name += "_" + Message(audience == Audience::posting ? "SV265" : "SV266").in(Lang::zh);
  for (auto& c : name) {
    if (c == '/' || c == '\\' || c == ':' || c == '+') c = '-';
  }
  return name;
}

std::optional<Problem> DocumentDesk::open() {
  const auto estate = load_estate(office_, file_.view.estate);
  if (!estate) return estate.error();
  estate_ = *estate;
  const auto* latest = estate_.latest_roster();
  const auto digest = file_.view.roster_digest.empty() && latest != nullptr
                          ? latest->digest
                          : file_.view.roster_digest;
  if (!digest.empty()) roster_ = load_roster(office_, digest);
  if (roster_) base_ = case_base(office_, file_, *roster_);
  return std::nullopt;
}

Result<DocumentOrder, Problem> DocumentDesk::order(const std::string& id) {
  const auto& manifest = office_.library().manifest;
  if (!manifest || manifest->find(id) == nullptr) return Err{not_found(Message("SV260", {id}))};
  const auto* step = step_of(file_, id);
  if (step == nullptr && !for_objections(file_, id)) return Err{refused(Message("SV263", {id}))};
  if (!can_make(file_, id)) {
    return Err{step == nullptr ? refused(Message("SV264", {id})) : not_begun(file_, *step, id)};
  }
  return load(id);
}

// Shipped templates are checked when they are shipped, an office's own whenever it is used.
bool DocumentDesk::fit(const std::filesystem::path& path, const document::DocxTemplate& loaded) {
  auto names = field_names(*file_.vocabulary);
  names.law = office_.library().rules.law;
  const auto before = sink_.error_count();
  check_fields(path, loaded.fields(), names, sink_);
  return sink_.error_count() == before;
}

Result<DocumentOrder, Problem> DocumentDesk::load(const std::string& id,
                                                  const std::string& template_digest) {
  const auto& manifest = office_.library().manifest;
  const auto* spec = manifest ? manifest->find(id) : nullptr;
  if (spec == nullptr) return Err{not_found(Message("SV260", {id}))};
  const bool now = template_digest.empty();
  const auto used = template_in_use(now ? office_.dir() : "", office_.library(), *spec);
  auto bytes =
      now ? read_bytes(used.path, kDocumentLimit, sink_) : office_.store().blob(template_digest);
  if (!bytes && !now) return Err{refused(Message("SV518", {id}))};
  if (!bytes) return Err{Problem{Problem::Kind::invalid, {}}};
  auto loaded = document::DocxTemplate::load(used.own ? used.path.string() : spec->template_path,
                                             *bytes, file_.vocabulary->aliases(), sink_);
  if (!loaded) return Err{Problem{Problem::Kind::invalid, {}}};
  if (used.own && !fit(used.path, *loaded)) return Err{Problem{Problem::Kind::invalid, {}}};
  if (used.own) remember_own(office_, loaded->digest(), id);
  return DocumentOrder{spec, step_of(file_, id), std::move(*loaded), std::move(*bytes)};
}

ModelSource DocumentDesk::source(const std::vector<document::FieldUse>& uses,
                                 Audience audience) const {
  ModelSource source{office_,  file_, estate_, roster_, base_, Unsealer(office_.store()),
                     audience, {},    {}};
  for (const auto& use : uses) {
    source.wanted.insert(use.name);
    source.wanted.insert(use.within.begin(), use.within.end());
  }
  return source;
}

Result<std::vector<Subject>, Problem> DocumentDesk::subjects(const DocumentOrder& order,
                                                             const ModelSource& source,
                                                             const std::string& only) const {
  const auto& spec = *order.spec;
  if (!only.empty() && spec.per == definition::Per::case_)
    return Err{misused(Message("SV265.for", {spec.id}))};
  auto all = everybody(source, file_.facts().people(spec.of), spec.per);
  if (!only.empty()) {
    std::erase_if(all, [&](const Subject& subject) { return subject.id != only; });
    if (all.empty()) return Err{not_found(Message("SV264.for", {spec.id, only}))};
  }
  if (all.empty()) return Err{refused(Message("SV264", {spec.id}))};
  return all;
}

DocumentFacts DocumentDesk::facts(const DocumentOrder& order,
                                  const std::optional<Date>& asked) const {
  return {order.spec, order.step, date_of(file_, order.step, asked, office_.clock().today)};
}

document::Record DocumentDesk::copy(const document::Record& root, ModelSource& source,
                                    const DocumentOrder& order, const Subject& subject) const {
  auto model = root;
  add_subject(model, source, subject, file_.vocabulary->find(order.spec->of));
  return model;
}

casefile::MadeDocument DocumentDesk::record(const DocumentOrder& order, const std::string& subject,
                                            Audience audience, Date on,
                                            const std::string& digest) const {
  casefile::MadeDocument record;
  record.document = order.spec->id;
  record.subject = subject;
  record.audience = audience == Audience::posting ? "posting" : "archive";
  record.template_digest = order.loaded.digest();
  record.blob = digest;
  record.step = order.step == nullptr ? "" : file_.view.latest(order.step->id)->ref.str();
  record.on = on;
  record.case_seq = file_.view.seq;
  record.estate_seq = estate_.seq;
  record.law = office_.library().rules.law.digest();
  return record;
}

Outcome record_made(Office& office, const std::string& case_id,
                    const std::function<Result<Made, Problem>(const LoadedCase&)>& make) {
  return execute(office, case_id,
                 [&](const LoadedCase& file, Sealer&,
                     Attachments& attachments) -> Result<casefile::Command, Problem> {
                   auto made = make(file);
                   if (!made) return Err{made.error()};
                   attachments.blobs = std::move(made->blobs);
                   return casefile::Command(casefile::RecordDocuments{std::move(made->documents)});
                 });
}

}  // namespace gongyi::service
