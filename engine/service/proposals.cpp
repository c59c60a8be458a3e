#include "service/proposals.h"

#include <algorithm>

#include "base/message.h"
#include "service/agenda.h"
#include "service/estates.h"

namespace gongyi::service {
namespace {

namespace kind = casefile::kind;

Proposal* numbered(std::vector<Proposal>& proposals, const std::string& no) {
  const auto found = std::find_if(proposals.begin(), proposals.end(),
                                  [&](const Proposal& one) { return one.no == no; });
  return found == proposals.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name(Proposal::State state) {
  switch (state) {
    case Proposal::State::opened:
      return "opened";
    case Proposal::State::set_aside:
      return "set-aside";
    case Proposal::State::open:
      break;
  }
  return "open";
}

void fold_proposal(std::vector<Proposal>& proposals, const casefile::Entry& entry) {
  const auto& p = entry.payload;
  if (entry.kind == kind::case_proposed) {
    Proposal made;
    made.no = "P" + std::to_string(proposals.size() + 1);
    made.procedure = p.text("procedure");
    made.case_id = p.text("case");
    made.why = p.text("why");
    made.on = entry.act_date;
    proposals.push_back(std::move(made));
    return;
  }
  const bool opened = entry.kind == kind::proposal_opened;
  if (!opened && entry.kind != kind::proposal_set_aside) return;
  if (auto* one = numbered(proposals, p.text("no"))) {
    one->state = opened ? Proposal::State::opened : Proposal::State::set_aside;
    one->outcome = p.text(opened ? "opened" : "reason");
  }
}

Result<Proposal, Problem> open_proposal(const std::vector<Proposal>& proposals,
                                        const std::string& no, const std::string& procedure) {
  const auto found = std::find_if(proposals.begin(), proposals.end(), [&](const Proposal& one) {
    return one.no == no || (one.case_id == no && one.state == Proposal::State::open);
  });
  if (found == proposals.end()) return Err{not_found(Message("SV513", {no}))};
  if (found->state == Proposal::State::opened)
    return Err{refused(Message("SV514", {no, found->outcome}))};
  if (found->state == Proposal::State::set_aside)
    return Err{refused(Message("SV515", {no, found->outcome}))};
  if (!procedure.empty() && procedure != found->procedure)
    return Err{refused(Message("SV516", {no, found->procedure, procedure}))};
  return *found;
}

Result<Proposal, Problem> set_aside(Office& office, const std::string& estate,
                                    const std::string& no, const std::string& reason, Date on) {
  record_due_proposals(office, estate);
  const auto view = load_estate(office, estate);
  if (!view) return Err{view.error()};
  const auto open = open_proposal(view->proposals, no);
  if (!open) return open;
  if (reason.empty()) return Err{refused(Message("R110"))};
  if (on > office.clock().today)
    return Err{refused(Message("R106", {Text(on.iso()), Text(office.clock().today.iso())}))};
  store::Batch batch;
  batch.stream = estate_stream(estate);
  batch.expected_seq = view->seq;
  batch.recorded_at = office.clock().now;
  casefile::NewEntry entry;
  entry.kind = kind::proposal_set_aside;
  entry.act_date = on;
  entry.by = office.by();
  entry.payload = Json(Json::Object{{"no", Json(no)}, {"reason", Json(reason)}});
  entry.phases = Json::object();
  batch.entries.push_back(std::move(entry));
  if (std::holds_alternative<store::Conflict>(office.store().append({batch})))
    return Err{Problem{Problem::Kind::conflict, {Refusal{Message("SV517", {estate}), {}, {}, {}}}}};
  Proposal settled = *open;
  settled.state = Proposal::State::set_aside;
  settled.outcome = reason;
  return settled;
}

}  // namespace gongyi::service
