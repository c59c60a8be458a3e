#include <algorithm>
#include <set>

#include "base/message.h"
#include "definition/loader.h"
#include "definition/read.h"

namespace gongyi::definition {
namespace {

bool all_of(std::string_view text, std::string_view also) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || also.find(c) != also.npos;
  });
}

// "1.0.0": three numbers.
bool good_version(std::string_view text) {
  int parts = 1;
  bool digit = false;
  for (const char c : text) {
    if (c == '.' && !digit) return false;
    if (c == '.') ++parts;
    if (c != '.' && (c < '0' || c > '9')) return false;
    digit = c != '.';
  }
  return digit && parts == 3;
}

void check_head(const Procedure& procedure, DiagnosticSink& sink) {
  const SourceRange top{procedure.source, 1, 1, 1, ""};
  const auto at = [&](const char* key) { return place(procedure.places, key, top); };
  if (!good_id(procedure.id)) sink.error(at("id"), Message("WF003", {procedure.id}));
  if (!good_version(procedure.version))
    sink.error(at("version"), Message("WF046", {procedure.version, "1.0.0"}));
  // Without a place no law parameter would be looked up at all.
  if (procedure.jurisdictions.empty())
    sink.error(at("jurisdictions"), Message("WF045", {"jurisdictions"}));
}

void check_votes(const Procedure& procedure, DiagnosticSink& sink) {
  std::set<std::string> seen;
  for (const auto& vote : procedure.votes) {
    const auto& at = place(vote.places, "id", vote.at);
    if (!good_id(vote.id)) sink.error(at, Message("WF003", {vote.id}));
    if (!seen.insert(vote.id).second) sink.error(at, Message("WF004", {vote.id}));
    for (const auto& motion : vote.motions) {
      if (!good_id(motion.id))
        sink.error(place(vote.places, "motion/" + motion.id, vote.at),
                   Message("WF003", {motion.id}));
    }
    if (vote.motions.empty() && vote.motions_in.empty() && !vote.election)
      sink.error(vote.at, Message("WF049", {vote.id}));
    if (vote.closes.empty())
      sink.error(place(vote.places, "closes", vote.at), Message("WF045", {"closes"}));
  }
}

}  // namespace

bool good_id(std::string_view id) { return all_of(id, "-"); }

bool good_name(std::string_view name) {
  return all_of(name, "_") && name.front() >= 'a' && name.front() <= 'z';
}

bool good_field(std::string_view field) {
  std::size_t parts = 0;
  while (true) {
    const auto dot = field.find('.');
    if (!good_name(field.substr(0, dot))) return false;
    ++parts;
    if (dot == std::string_view::npos) return parts > 1;
    field.remove_prefix(dot + 1);
  }
}

void check_shape(const Procedure& procedure, DiagnosticSink& sink) {
  check_head(procedure, sink);
  check_votes(procedure, sink);
  for (const auto& step : procedure.steps) {
    // Only an optional step is ever closed by another one; elsewhere the word would do nothing.
    if (!step.until.empty() && !step.optional)
      sink.error(place(step.places, "until", step.at), Message("WF047", {step.id}));
  }
}

}  // namespace gongyi::definition
