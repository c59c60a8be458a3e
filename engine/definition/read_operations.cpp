#include "definition/read_operations.h"

#include <algorithm>
#include <set>

#include "base/message.h"
#include "definition/read.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

void note(const yaml::MapReader& reader, const std::string& key, Places& places) {
  const auto* node = reader.node().find(key);
  if (node == nullptr) return;
  places.emplace(key, node->at);
  for (const auto& item : node->items) places.emplace(key + "/" + item.text, item.at);
}

void suggest(Diagnostic& found, const std::string& written, const std::vector<std::string>& known) {
  if (const auto near = yaml::nearest(written, known)) found.fix = Message("WF001", {*near});
}

void check_signers(const Step& step, DiagnosticSink& sink) {
  std::set<std::string> seen;
  for (const auto& signer : step.signatures) {
    if (!good_id(signer.id)) sink.error(signer.at, Message("WF003", {signer.id}));
    if (!seen.insert(signer.id).second) sink.error(signer.at, Message("WF004", {signer.id}));
  }
}

void check_approver(const Procedure& procedure, const Step& step, DiagnosticSink& sink) {
  if (!step.limit || !step.limit->extend) return;
  const auto& extend = *step.limit->extend;
  if (procedure.actors.contains(extend.approver)) return;
  std::vector<std::string> known;
  known.reserve(procedure.actors.size());
  for (const auto& [actor, title] : procedure.actors) known.push_back(actor);
  suggest(sink.error(place(extend.places, "approver", extend.at),
                     Message("WF005", {step.id, extend.approver})),
          extend.approver, known);
}

// Running again what comes after the count would leave the old count standing.
void check_annulment(const Procedure& procedure, const VoteSpec& vote, DiagnosticSink& sink) {
  std::vector<std::string> known;
  known.reserve(procedure.steps.size());
  for (const auto& step : procedure.steps) known.push_back(step.id);
  for (const auto& step : vote.annul->redo) {
    const auto& at = place(vote.annul->places, "redo/" + step,
                           place(vote.annul->places, "redo", vote.annul->at));
    if (procedure.find(step) == nullptr) {
      suggest(sink.error(at, Message("WF006", {vote.id, step})), step, known);
      continue;
    }
    const auto region = procedure.dependents(step);
    const bool before = step == vote.issued_in ||
                        std::find(region.begin(), region.end(), vote.issued_in) != region.end();
    if (!before) sink.error(at, Message("WF092", {vote.id, step, vote.issued_in}));
  }
}

}  // namespace

std::vector<SignerSpec> read_signers(const yaml::Node* node, DiagnosticSink& sink) {
  std::vector<SignerSpec> out;
  if (node == nullptr) return out;
  for (const auto& item : yaml::as_list(*node, sink)) {
    yaml::MapReader reader(item, sink, yaml::Reading::definition);
    SignerSpec made;
    made.id = reader.text("id").value_or("");
    made.title = reader.localized("title").value_or(Text());
    if (const auto* when = reader.optional("when")) made.when = read_condition(*when, sink);
    const auto* named = item.is_mapping() ? item.find("id") : nullptr;
    made.at = named != nullptr ? named->at : item.at;
    reader.finish();
    out.push_back(std::move(made));
  }
  return out;
}

ExtensionSpec read_extension(const yaml::Node& node, const law::LawBook& law,
                             DiagnosticSink& sink) {
  yaml::MapReader reader(node, sink, yaml::Reading::definition);
  ExtensionSpec made;
  made.at = node.at;
  if (const auto* by = reader.required("by")) {
    const auto operand = read_operand(*by, sink);
    if (operand.kind != Operand::Kind::law) sink.error(by->at, Message("WF026"));
    made.parameter = operand.name;
  }
  made.approver = reader.text("approver").value_or("");
  made.basis = read_basis(reader.optional("basis"), law, sink);
  for (const auto* key : {"by", "approver"}) note(reader, key, made.places);
  reader.finish();
  return made;
}

std::vector<ProposalSpec> read_proposals(const yaml::Node* node, DiagnosticSink& sink) {
  std::vector<ProposalSpec> out;
  if (node == nullptr) return out;
  for (const auto& item : yaml::as_list(*node, sink)) {
    yaml::MapReader reader(item, sink, yaml::Reading::definition);
    ProposalSpec made;
    made.at = item.at;
    made.end = reader.text("end").value_or("");
    made.procedure = reader.text("procedure").value_or("");
    made.why = reader.localized("why").value_or(Text());
    if (const auto* when = reader.optional("when")) made.when = read_condition(*when, sink);
    for (const auto* key : {"end", "procedure"}) note(reader, key, made.places);
    reader.finish();
    out.push_back(std::move(made));
  }
  return out;
}

AnnulSpec read_annulment(const yaml::Node& node, const law::LawBook& law, DiagnosticSink& sink) {
  yaml::MapReader reader(node, sink, yaml::Reading::definition);
  AnnulSpec made;
  made.at = node.at;
  (void)reader.required("redo");
  made.redo = reader.texts("redo");
  made.basis = read_basis(reader.optional("basis"), law, sink);
  note(reader, "redo", made.places);
  reader.finish();
  return made;
}

void check_operations(const Procedure& procedure, DiagnosticSink& sink) {
  for (const auto& one : procedure.proposed) {
    if (!good_id(one.procedure))
      sink.error(place(one.places, "procedure", one.at), Message("WF003", {one.procedure}));
    if (procedure.ends.contains(one.end)) continue;
    std::vector<std::string> known;
    known.reserve(procedure.ends.size());
    for (const auto& [end, title] : procedure.ends) known.push_back(end);
    suggest(sink.error(place(one.places, "end", one.at), Message("WF093", {one.end})), one.end,
            known);
  }
  for (const auto& step : procedure.steps) {
    check_signers(step, sink);
    check_approver(procedure, step, sink);
  }
  for (const auto& vote : procedure.votes) {
    if (vote.annul) check_annulment(procedure, vote, sink);
  }
}

void check_proposed(const std::string& id, const SourceRange& at,
                    const std::vector<std::string>& known, DiagnosticSink& sink) {
  // What is no id at all was told when it was read.
  if (!good_id(id) || std::find(known.begin(), known.end(), id) != known.end()) return;
  suggest(sink.error(at, Message("WF110", {id})), id, known);
}

void check_proposed(const Procedure& procedure, const std::vector<std::string>& known,
                    DiagnosticSink& sink) {
  for (const auto& one : procedure.proposed)
    check_proposed(one.procedure, place(one.places, "procedure", one.at), known, sink);
  for (const auto& step : procedure.steps) {
    for (const auto& effect : step.effects) {
      if (effect.kind != "proposes") continue;
      check_proposed(effect.args.at("procedure"), place(effect.places, "procedure", effect.at),
                     known, sink);
    }
  }
}

}  // namespace gongyi::definition
