#include "service/document_attempt.h"

#include <optional>
#include <utility>

#include "base/message.h"

namespace gongyi::service {
namespace {

using machine::StepPhase;

// The step all documents asked for belong to; nullptr when they are of several, or of none.
const definition::Step* step_asked(const LoadedCase& file, const MakeRequest& request) {
  const auto* step = request.step.empty() ? nullptr : file.procedure->find(request.step);
  for (const auto& id : request.documents) {
    const auto* own = step_of(file, id);
    if (own == nullptr || (step != nullptr && own != step)) return nullptr;
    step = own;
  }
  return step;
}

// Before what its end sets going: the steps done again after it have no facts yet.
std::optional<std::int64_t> end_of(Office& office, const LoadedCase& file,
                                   const casefile::StepRef& ref) {
  casefile::CaseView view;
  std::optional<std::int64_t> last;
  for (const auto& entry : office.store().entries(file.stream)) {
    casefile::apply(view, entry);
    const auto* state = std::as_const(view).latest(ref.id);
    if (state == nullptr || state->ref != ref) continue;
    const auto phase = state->phases.phase;
    if (phase == StepPhase::failed) break;
    last = entry.seq;
    if (machine::ended(phase)) break;
  }
  return last;
}

}  // namespace

Result<LoadedCase, Problem> case_to_print(Office& office, const LoadedCase& file,
                                          const MakeRequest& request) {
  if (!request.attempt) return file;
  const auto* step = step_asked(file, request);
  if (step == nullptr) return Err{refused(Message("document.one_step"))};
  const casefile::StepRef ref{step->id, *request.attempt};
  const auto seq = end_of(office, file, ref);
  if (!seq) {
    const auto* now = file.view.latest(step->id);
    const auto attempts = std::to_string(now == nullptr ? 0 : now->ref.attempt);
    return Err{not_found(
        Message("document.no_attempt", {step->title, std::to_string(ref.attempt), attempts}))};
  }
  return load_case_at(office, file.view.id, *seq);
}

Problem not_begun(const LoadedCase& file, const definition::Step& step,
                  const std::string& document) {
  const auto* state = file.view.latest(step.id);
  if (state == nullptr || state->ref.attempt < 2)
    return refused(Message("SV261", {document, step.title}));
  return refused(Message("document.earlier_attempt",
                         {document, step.title, std::to_string(state->ref.attempt - 1)}));
}

}  // namespace gongyi::service
