#include <algorithm>

#include "base/message.h"
#include "definition/reference_parts.h"

namespace gongyi::definition {
namespace {

// Any day of the present regime: the matters are the same on all of them.
const Date kToday(2021, 6, 1);

/// The votes of one procedure and who organises them.
class VoteReferences {
 public:
  VoteReferences(const Procedure& procedure, const LoadContext& context, DiagnosticSink& sink)
      : procedure_(procedure), context_(context), sink_(sink) {}

  void organizer(const OrganizerSpec& one) {
    for (const auto* key : {"name", "head", "contact"}) {
      const std::string id(one.field_of("organizer." + std::string(key)));
      fact(place(one.places, key, one.at), id, FieldType::text);
    }
  }

  void vote(const VoteSpec& one) {
    for (const auto& day : one.closes) {
      fact(place(one.places, "closes/" + day, place(one.places, "closes", one.at)), day,
           FieldType::date);
    }
    fact(place(one.places, "opens", one.at), one.opens, FieldType::date);
    if (!one.platform.empty())
      fact(place(one.places, "platform", one.at), one.platform, FieldType::text);
    if (!one.two_channels.empty()) two_channels(one);
    for (const auto& motion : one.motions)
      check_matter(place(one.places, "matter/" + motion.id, one.at), motion.matter, context_,
                   sink_);
    if (!one.motions_in.empty()) motions_in(one);
    if (one.election) election(one, *one.election);
  }

 private:
  const Field* known(const SourceRange& at, const std::string& id) {
    const auto* field = context_.vocabulary.find(id);
    if (field == nullptr)
      told_unknown(sink_, at, Message("WF012", {id}), id, context_.vocabulary.ids());
    return field;
  }

  void fact(const SourceRange& at, const std::string& id, FieldType type) {
    const auto* field = known(at, id);
    if (field == nullptr) return;
    if (field->type != type) return (void)sink_.error(at, Message("WF013", {id}));
    if (field->is_fact() && procedure_.owner_of(id) == nullptr)
      sink_.error(at, Message("WF014", {id}));
  }

  // Its words are those the engine knows how to count by.
  void two_channels(const VoteSpec& one) {
    const auto& at = place(one.places, "two_channels", one.at);
    fact(at, one.two_channels, FieldType::choice);
    const auto* field = context_.vocabulary.find(one.two_channels);
    if (field == nullptr) return;
    const bool readable =
        std::all_of(field->choices.begin(), field->choices.end(), [&](const auto& choice) {
          return context_.law.read("vote.two_channels", choice.id).has_value();
        });
    if (!readable) sink_.error(at, Message("WF013", {one.two_channels}));
  }

  // Each row is a motion: without a title nobody knows what is voted, without a matter nobody
  // knows by which majority.
  void motions_in(const VoteSpec& one) {
    const auto& at = place(one.places, "motions_in", one.at);
    const auto* field = known(at, one.motions_in);
    if (field == nullptr) return;
    const auto* rows = context_.vocabulary.record(field->record);
    const auto* title = rows == nullptr ? nullptr : rows->find("title");
    const auto* matter = rows == nullptr ? nullptr : rows->find("matter");
    const bool good = field->asks_rows() && title != nullptr && title->required &&
                      matter != nullptr && matter->required && matter->type == FieldType::choice;
    if (!good) return (void)sink_.error(at, Message("WF080", {one.motions_in}));
    for (const auto& choice : matter->choices) check_matter(at, choice.id, context_, sink_);
    if (procedure_.owner_of(one.motions_in) == nullptr)
      sink_.error(at, Message("WF014", {one.motions_in}));
  }

  void election(const VoteSpec& one, const ElectionSpec& spec) {
    for (const auto* key : {"seats", "alternates"}) {
      const auto& operand = key == std::string_view("seats") ? spec.seats : spec.alternates;
      const auto& at = place(one.places, key, one.at);
      if (operand.kind == Operand::Kind::fact && !operand.name.empty()) {
        fact(at, operand.name, FieldType::number);
      } else if (operand.kind != Operand::Kind::number && operand.kind != Operand::Kind::fact) {
        sink_.error(at, Message("WF013", {operand.name}));
      }
    }
    if (!spec.tie.empty()) fact(place(one.places, "tie", one.at), spec.tie, FieldType::choice);
    check_matter(place(one.places, "matter", one.at), spec.matter, context_, sink_);
  }

  const Procedure& procedure_;
  const LoadContext& context_;
  DiagnosticSink& sink_;
};

}  // namespace

void check_matter(const SourceRange& at, const std::string& matter, const LoadContext& context,
                  DiagnosticSink& sink) {
  const auto regime = context.law.regime(kToday);
  if (!regime) return;
  std::vector<std::string> known;
  for (const auto& one : regime->matters) known.push_back(one.id);
  if (std::find(known.begin(), known.end(), matter) == known.end())
    told_unknown(sink, at, Message("WF036", {matter}), matter, known);
}

const RecordField* column_beside(const Condition& guard, const Vocabulary& vocabulary) {
  const auto* field = vocabulary.find(guard.word("of"));
  const auto* rows = field == nullptr ? nullptr : vocabulary.record(field->record);
  // The words of `as` are those of the column `marked`.
  const auto* marked = guard.arg("marked");
  return rows == nullptr
             ? nullptr
             : rows->find(marked == nullptr ? guard.word("column") : guard.word("marked"));
}

void check_column(const Condition& guard, const Arg& arg, const LoadContext& context,
                  DiagnosticSink& sink) {
  const auto* field = context.vocabulary.find(guard.word("of"));
  const auto* rows = field == nullptr ? nullptr : context.vocabulary.record(field->record);
  if (rows == nullptr) return;
  std::vector<std::string> known;
  known.reserve(rows->fields.size());
  for (const auto& one : rows->fields) known.push_back(one.id);
  if (rows->find(arg.words.front()) == nullptr)
    told_unknown(sink, arg.at, Message("WF081", {arg.words.front(), field->id}), arg.words.front(),
                 known);
}

// Sealed values differ whatever was written, and a day is never a number.
void check_pair(const Condition& guard, const LoadContext& context, DiagnosticSink& sink) {
  const auto* one = context.vocabulary.find(guard.word("fact"));
  const auto* other = context.vocabulary.find(guard.word("from"));
  if (one == nullptr || other == nullptr) return;
  const auto open = [](const Field& field) {
    return field.privacy == FieldPrivacy::open && field.type != FieldType::people &&
           field.type != FieldType::list;
  };
  if (one->type != other->type || !open(*one) || !open(*other))
    sink.error(guard.at, Message("WF082", {one->id, other->id}));
}

void check_vote_references(const Procedure& procedure, const LoadContext& context,
                           DiagnosticSink& sink) {
  VoteReferences references(procedure, context, sink);
  if (procedure.organizer) references.organizer(*procedure.organizer);
  for (const auto& vote : procedure.votes) references.vote(vote);
}

}  // namespace gongyi::definition
