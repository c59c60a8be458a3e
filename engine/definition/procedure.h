#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/citation.h"
#include "base/source.h"
#include "base/text.h"
#include "definition/condition.h"

namespace gongyi::definition {

/// Where the names inside a part were written, e.g. "documents/F01", so that a finding about one
/// name points at that name and not at the whole part.
using Places = std::map<std::string, SourceRange, std::less<>>;
[[nodiscard]] const SourceRange& place(const Places& places, std::string_view name,
                                       const SourceRange& otherwise);

/// A fact a step asks for (办理要件).
struct FactUse {
  std::string field;  ///< id in the vocabulary
  bool required = true;
  bool by_rules = false;  ///< `value: rules`: filled from the estate's rules where they settle it
  bool ranged = true;     ///< `range: false`: the vocabulary's range speaks of another case
  SourceRange at;
};

/// A condition with its article and words (受理条件). `warn` is told and recorded, never blocks.
struct Check {
  Condition condition;
  std::vector<Citation> basis;
  Text say;
  bool warn = false;
  SourceRange at;
};

/// How far a limit may be put off (延期), and whose approval that takes.
struct ExtensionSpec {
  std::string parameter;  ///< law parameter of type period: all extensions together
  std::string approver;   ///< one of the actors
  std::vector<Citation> basis;
  SourceRange at;
  Places places;
};

/// A limit (期限): forward ("within … from …") or a lead time ("… before …", 倒推).
struct LimitSpec {
  bool lead = false;
  std::string parameter;  ///< law parameter of type period
  Operand anchor;         ///< date it runs from, or leads to
  std::vector<Citation> basis;
  std::optional<ExtensionSpec> extend;
  SourceRange at;
  Places places;
};

/// A posting (公示): which documents, how long at least, whether objections are taken.
struct PostingSpec {
  std::vector<std::string> documents;
  std::string parameter;
  bool objections = false;
  /// Objections are taken until the day before this one; without it until the posting ends.
  std::optional<Operand> objections_before;
  Places places;
};

/// A prerequisite: another step ended, or (`started`) at least put up or done once.
struct Need {
  std::string step;
  bool started = false;
  SourceRange at;
};

/// What happens after a step by its result: a region is run again, or the case ends.
struct Route {
  Condition when;
  std::vector<std::string> redo;
  std::string conclude;  ///< id of an end
  int max = 1;           ///< how often the way back may be taken: loops are bounded
  Text title;
  SourceRange at;
  Places places;
};

/// What a finished step changes outside itself. Arguments as written, checked by name.
struct Effect {
  std::string kind;
  std::map<std::string, std::string, std::less<>> args;
  SourceRange at;
  Places places;
};

/// Who signs beside the actor before a step is done (会签).
struct SignerSpec {
  std::string id;
  Text title;
  std::optional<Condition> when;  ///< false → this signature is not asked for
  SourceRange at;
};

struct Step {
  std::string id;
  Text title, help;
  std::string actor;
  std::vector<Citation> basis;
  std::vector<Need> needs;
  bool optional = false;          ///< does not hold up the end
  std::string until;              ///< optional step: closed once this step is done
  std::optional<Condition> when;  ///< false → skipped
  std::vector<FactUse> facts;
  std::vector<Check> entry, exit;
  std::optional<LimitSpec> limit;
  std::optional<PostingSpec> posting;
  std::vector<SignerSpec> signatures;
  std::vector<std::string> documents;
  std::vector<Effect> effects;
  std::vector<Route> routes;
  std::string ends;  ///< id of the end this step brings
  SourceRange at;
  Places places;
};

struct MotionSpec {
  std::string id, matter;
  Text title;
};

struct ElectionSpec {
  std::string matter;
  Text title;
  Operand seats, alternates;
  std::string tie;  ///< choice fact
};

/// How a vote is annulled and run again (表决作废重来): from which steps, on whose authority.
struct AnnulSpec {
  std::vector<std::string> redo;
  std::vector<Citation> basis;
  SourceRange at;
  Places places;
};

/// A vote of the general meeting (业主大会会议表决) and the steps it is bound to.
struct VoteSpec {
  std::string id;
  Text title;
  bool first_meeting = false;
  std::string candidates_in, frozen_by, issued_in, opened_by, closed_in, tallied_in;
  std::string opens;                ///< date fact
  std::vector<std::string> closes;  ///< date facts, the first one given counts
  std::string platform;             ///< text fact: the electronic platform the notice announces
  std::string two_channels;         ///< choice fact: which of an owner's two votes counts
  std::vector<MotionSpec> motions;
  /// A list fact whose rows are motions too (议题由经办人填写): title and matter of each.
  std::string motions_in;
  std::optional<ElectionSpec> election;
  std::optional<AnnulSpec> annul;
  SourceRange at;
  Places places;
};

/// What follows when a case ends so (建议启动的程序): proposed to the office, opened by a person.
struct ProposalSpec {
  std::string end, procedure;
  std::optional<Condition> when;  ///< proposed only where it holds as the case ends
  Text why;
  SourceRange at;
  Places places;
};

/// Who organises what is put to the owners (召集人), so that one template serves every procedure:
/// fields that answer {{organizer.name}}, its chair and its contact.
struct OrganizerSpec {
  std::string name, head, contact;
  Text short_name;  ///< 筹备组, 换届小组 …
  Text head_title;  ///< 组长, 主任 …
  SourceRange at;
  Places places;

  /// The field that answers for `organizer.…`; empty for others.
  [[nodiscard]] std::string_view field_of(std::string_view id) const;
};

/// A procedure (程序): the graph that the two lifecycle machines are driven over.
struct Procedure {
  std::string id, version, digest;
  Text title;
  std::vector<std::string> jurisdictions;
  std::map<std::string, Text, std::less<>> actors, ends;
  std::vector<std::string> objection_documents;
  std::optional<OrganizerSpec> organizer;
  std::vector<VoteSpec> votes;
  std::vector<ProposalSpec> proposed;
  std::vector<Step> steps;
  SourcePtr source;
  Places places;

  [[nodiscard]] const Step* find(std::string_view step) const;
  [[nodiscard]] const VoteSpec* vote(std::string_view id) const;
  /// The step that asks for a fact, or nullptr.
  [[nodiscard]] const Step* owner_of(std::string_view fact) const;
  /// Steps that need `step`, directly or through others (the region a redo repeats), in file order.
  [[nodiscard]] std::vector<std::string> dependents(std::string_view step) const;
  /// Steps that must be over before `step` can start, through all its needs.
  [[nodiscard]] std::vector<std::string> ancestors(std::string_view step) const;
  [[nodiscard]] Text actor_title(std::string_view actor) const;
};

}  // namespace gongyi::definition
