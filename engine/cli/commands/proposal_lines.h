#pragma once
#include "cli/session.h"
#include "service/agenda.h"
#include "service/estates.h"

/// What should be opened next (建议启动的程序), as screens show it: proposed by a case that ended,
/// or by a date of the committee's record. Each with the command to paste.
namespace gongyi::cli {

[[nodiscard]] Json proposal_json(const service::Proposal& one);
/// The open ones of an estate, as an array.
[[nodiscard]] Json open_proposals_json(const service::EstateView& view);
/// The open ones, or with `all` those that were settled too.
void print_proposals(const service::EstateView& view, Session& session, bool all);
/// What the dates of the agenda propose.
void print_due_openings(const std::vector<service::AgendaLine>& lines, Session& session);
[[nodiscard]] Json due_openings_json(const std::vector<service::AgendaLine>& lines);

}  // namespace gongyi::cli
