#include "cli/commands/proposal_lines.h"

#include <ostream>

namespace gongyi::cli {

Json proposal_json(const service::Proposal& one) {
  Json out = Json::object();
  out["no"] = one.no;
  out["procedure"] = one.procedure;
  out["case"] = one.case_id;
  out["why"] = one.why;
  out["on"] = one.on.iso();
  out["state"] = service::name(one.state);
  out["outcome"] = one.outcome;
  return out;
}

Json open_proposals_json(const service::EstateView& view) {
  Json out = Json::array();
  for (const auto& one : view.proposals) {
    if (one.state != service::Proposal::State::open) continue;
    auto row = proposal_json(one);
    row["estate"] = view.info.id;
    out.push(std::move(row));
  }
  return out;
}

void print_proposals(const service::EstateView& view, Session& session, bool all) {
  for (const auto& one : view.proposals) {
    const bool open = one.state == service::Proposal::State::open;
    if (!all && !open) continue;
    const auto state =
        session.say("ops.proposal_" + std::string(service::name(one.state)), {one.outcome});
    session.out() << "  "
                  << session.say("ops.proposal",
                                 {one.no, one.procedure, one.why, one.case_id, one.on.iso(), state})
                  << '\n';
    if (open) {
      session.out() << "    gongyi case open --estate " << view.info.id << " --from " << one.no
                    << '\n';
    }
  }
}

void print_due_openings(const std::vector<service::AgendaLine>& lines, Session& session) {
  for (const auto& one : lines) {
    if (one.propose.empty()) continue;
    session.out() << session.say("ops.due_opening",
                                 {one.estate_name, one.propose, one.title, one.what})
                  << "\n    " << service::opening_command(one) << '\n';
  }
}

Json due_openings_json(const std::vector<service::AgendaLine>& lines) {
  Json out = Json::array();
  for (const auto& one : lines) {
    if (one.propose.empty()) continue;
    out.push(Json(Json::Object{{"procedure", Json(one.propose)},
                               {"estate", Json(one.estate)},
                               {"reminder", Json(one.step)},
                               {"command", Json(service::opening_command(one))}}));
  }
  return out;
}

}  // namespace gongyi::cli
