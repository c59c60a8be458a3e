#include "ballot/question.h"

#include <set>

#include "ballot/words.h"
#include "base/message.h"

namespace gongyi::ballot {
namespace {

void check_matter(const law::Regime& regime, const std::string& matter, DiagnosticSink& sink) {
  if (!matter_of(regime, matter)) sink.error({}, Message("B009", {matter, regime.title}));
}

}  // namespace

const law::Matter* matter_of(const law::Regime& regime, std::string_view id) {
  for (const auto& matter : regime.matters)
    if (matter.id == id) return &matter;
  return nullptr;
}

void set_least_members(ElectionInput& election, const law::InForce& minimum) {
  std::vector<const law::DatedValue*> layers{&minimum.value};
  for (const auto& beaten : minimum.beaten) layers.push_back(&beaten.value);
  for (const auto* layer : layers) {
    const auto* number = std::get_if<std::int64_t>(&layer->value.data);
    if (!number || (election.least_members > 0 && *number >= election.least_members)) continue;
    election.least_members = static_cast<int>(*number);
    election.least_basis =
        layer->basis.empty() ? std::nullopt : std::optional(layer->basis.front());
  }
}

void check_question(const Question& question, DiagnosticSink& sink) {
  std::set<std::string> ids;
  for (const auto& motion : question.motions) {
    if (!ids.insert(motion.id).second) sink.error({}, Message("B010", {motion.id}));
    check_matter(question.regime, motion.matter, sink);
  }
  if (question.motions.empty() && !question.election) sink.error({}, Message("B013"));
  if (question.rules.first_meeting && question.rules.deemed_vote != Deemed::off)
    sink.error({}, Message("B014"));
  if (!question.election) return;
  const auto& election = *question.election;
  check_matter(question.regime, election.matter, sink);
  if (election.seats < 1) sink.error({}, Message("B015", {std::to_string(election.seats)}));
  if (election.alternates < 0)
    sink.error({}, Message("B016", {std::to_string(election.alternates)}));
  if (election.candidates.empty()) sink.error({}, Message("B017"));
  std::set<std::string> candidates;
  for (const auto& one : election.candidates)
    if (!candidates.insert(one).second) sink.error({}, Message("B018", {one}));
}

void check_counts(const std::string& id, const MotionCounts& c, std::int64_t heads,
                  std::optional<Area> area, const SourceRange& at, DiagnosticSink& sink) {
  std::int64_t sum = 0;
  Area sum_area;
  for (const auto* one : {&c.for_, &c.against, &c.abstain, &c.majority, &c.void_, &c.silent}) {
    const bool sane = one->heads >= 0 && (!one->area || one->area->centi >= 0) &&
                      !__builtin_add_overflow(sum, one->heads, &sum);
    if (!sane) {
      sink.error(at, Message("B022", {id}));
      return;
    }
    if (one->area) sum_area += *one->area;
  }
  if (sum > heads)
    sink.error(at, Message("B020", {id, grouped(sum), grouped(heads), grouped(sum - heads)}));
  if (area && sum_area > *area)
    sink.error(at,
               Message("B021", {id, grouped(sum_area), grouped(*area), grouped(sum_area - *area)}));
}

}  // namespace gongyi::ballot
