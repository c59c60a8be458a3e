#pragma once
#include <string>
#include <vector>

#include "definition/procedure.h"
#include "law/law_book.h"
#include "yaml/node.h"

/// What a procedure says of operations on running work: joint signatures (会签), extensions (延期),
/// votes annulled and run again (表决作废重来).
namespace gongyi::definition {

[[nodiscard]] std::vector<SignerSpec> read_signers(const yaml::Node* node, DiagnosticSink& sink);
[[nodiscard]] ExtensionSpec read_extension(const yaml::Node& node, const law::LawBook& law,
                                           DiagnosticSink& sink);
[[nodiscard]] AnnulSpec read_annulment(const yaml::Node& node, const law::LawBook& law,
                                       DiagnosticSink& sink);
[[nodiscard]] std::vector<ProposalSpec> read_proposals(const yaml::Node* node,
                                                       DiagnosticSink& sink);

/// Their names: signers once a step, approvers among the actors, steps to run again known and
/// before the count.
void check_operations(const Procedure& procedure, DiagnosticSink& sink);

/// What is proposed (建议启动的程序) must be a procedure there is: `known` are their ids.
void check_proposed(const Procedure& procedure, const std::vector<std::string>& known,
                    DiagnosticSink& sink);
void check_proposed(const std::string& id, const SourceRange& at,
                    const std::vector<std::string>& known, DiagnosticSink& sink);

}  // namespace gongyi::definition
