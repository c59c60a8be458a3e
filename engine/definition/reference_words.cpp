#include <algorithm>

#include "base/message.h"
#include "definition/reference_parts.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

void one_of(const SourceRange& at, const std::string& word, const std::vector<std::string>& allowed,
            DiagnosticSink& sink) {
  if (allowed.empty() || std::find(allowed.begin(), allowed.end(), word) != allowed.end()) return;
  const std::vector<Text> shown(allowed.begin(), allowed.end());
  told_unknown(sink, at, Message("WF039", {Text(word), join(shown)}), word, allowed);
}

}  // namespace

void told_unknown(DiagnosticSink& sink, const SourceRange& at, Message message,
                  const std::string& word, const std::vector<std::string>& known) {
  auto& found = sink.error(at, std::move(message));
  if (const auto near = yaml::nearest(word, known)) found.fix = Message("WF001", {*near});
}

void check_words(const Condition& node, const Arg& arg, const LoadContext& context,
                 DiagnosticSink& sink) {
  std::vector<std::string> allowed;
  if (outcome_words(node.guard) != nullptr) {
    allowed = *outcome_words(node.guard);
  } else if (const auto* column = column_beside(node, context.vocabulary)) {
    for (const auto& choice : column->choices) allowed.push_back(choice.id);
  } else if (const auto* field = context.vocabulary.find(node.word("fact"))) {
    if (field->type == FieldType::yesno) allowed = {"yes", "no"};
    for (const auto& choice : field->choices) allowed.push_back(choice.id);
  }
  for (const auto& word : arg.words) one_of(arg.at, word, allowed, sink);
}

void check_where(const Condition& node, const Arg& arg, const LoadContext& context,
                 DiagnosticSink& sink) {
  const auto* field = context.vocabulary.find(node.word("of"));
  const auto* record = field == nullptr ? nullptr : context.vocabulary.record(field->record);
  if (record == nullptr) return;
  for (const auto& [column, value] : arg.where) {
    std::vector<std::string> allowed;
    one_of(arg.at, column, {"kind", "role"}, sink);
    for (const auto& choice : column == "kind" ? field->kinds : field->roles)
      allowed.push_back(choice.id);
    if (column == "kind" || column == "role") one_of(arg.at, value, allowed, sink);
  }
}

bool has_motion(const VoteSpec& vote, const std::string& motion) {
  return std::any_of(vote.motions.begin(), vote.motions.end(),
                     [&](const MotionSpec& one) { return one.id == motion; });
}

void check_motion(const Condition& node, const Arg& arg, const Procedure& procedure,
                  DiagnosticSink& sink) {
  const auto* vote = procedure.vote(node.word("vote"));
  if (vote == nullptr || has_motion(*vote, arg.words.front())) return;
  std::vector<std::string> known;
  known.reserve(vote->motions.size());
  for (const auto& motion : vote->motions) known.push_back(motion.id);
  told_unknown(sink, arg.at, Message("WF038", {arg.words.front(), vote->id}), arg.words.front(),
               known);
}

}  // namespace gongyi::definition
