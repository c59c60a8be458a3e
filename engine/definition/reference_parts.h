#pragma once
#include <string>
#include <vector>

#include "base/message.h"
#include "definition/condition.h"
#include "definition/loader.h"

/// Parts of the check of references that stand in a file of their own.
namespace gongyi::definition {

/// A word that is not known here, with the nearest one that is.
void told_unknown(DiagnosticSink& sink, const SourceRange& at, Message message,
                  const std::string& word, const std::vector<std::string>& known);
/// A word that no answer can have would make the condition false for ever, or a branch dead.
void check_words(const Condition& node, const Arg& arg, const LoadContext& context,
                 DiagnosticSink& sink);
/// Kinds and roles that the people of the condition can have.
void check_where(const Condition& node, const Arg& arg, const LoadContext& context,
                 DiagnosticSink& sink);
/// A motion of the vote named beside it.
void check_motion(const Condition& node, const Arg& arg, const Procedure& procedure,
                  DiagnosticSink& sink);
[[nodiscard]] bool has_motion(const VoteSpec& vote, const std::string& motion);
/// The arguments of `law.is`: a law parameter of any kind, and a value it may have.
void check_law_value(const Condition& guard, ArgType type, const Procedure& procedure,
                     const LoadContext& context, DiagnosticSink& sink);

/// What the votes and the organiser name: facts, matters, the list of motions.
void check_vote_references(const Procedure& procedure, const LoadContext& context,
                           DiagnosticSink& sink);
void check_matter(const SourceRange& at, const std::string& matter, const LoadContext& context,
                  DiagnosticSink& sink);
/// The column a guard on rows names; nullptr when it names none or none that exists.
[[nodiscard]] const RecordField* column_beside(const Condition& guard,
                                               const Vocabulary& vocabulary);
void check_pair(const Condition& guard, const LoadContext& context, DiagnosticSink& sink);
void check_column(const Condition& guard, const Arg& arg, const LoadContext& context,
                  DiagnosticSink& sink);

}  // namespace gongyi::definition
