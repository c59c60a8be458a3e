#include "cli/baseline_words.h"

#include <ostream>

namespace gongyi::cli {
namespace {

Json list_json(const std::vector<std::string>& texts) {
  Json out = Json::array();
  for (const auto& one : texts) out.push(Json(one));
  return out;
}

}  // namespace

Json paper_json(const casefile::PaperRecord& paper) {
  Json out = Json::object();
  out["source"] = paper.source;
  out["notes"] = list_json(paper.notes);
  return out;
}

Json baseline_json(const casefile::Baseline& baseline) {
  Json out = Json::object();
  out["on"] = baseline.on.iso();
  out["by"] = baseline.by;
  out["reason"] = baseline.reason;
  out["steps"] = list_json(baseline.steps);
  return out;
}

void print_baseline(const casefile::CaseView& view, Session& session) {
  if (!view.baseline) return;
  const auto& one = *view.baseline;
  session.out() << session.say("baseline.case",
                               {Text(one.on.iso()), Text(one.by),
                                Text(std::to_string(one.steps.size())), Text(one.reason)})
                << '\n';
}

void print_paper(const casefile::PaperRecord& paper, const casefile::CaseView& view,
                 Session& session) {
  auto& out = session.out();
  const Text reason = view.baseline ? Text(view.baseline->reason) : Text();
  out << session.say("baseline.step", {Text(paper.source), reason}) << '\n';
  for (const auto& note : paper.notes)
    out << "  " << session.say("baseline.note", {Text(note)}) << '\n';
}

}  // namespace gongyi::cli
