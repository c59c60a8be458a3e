#include "definition/loader.h"

#include <algorithm>
#include <array>

#include "base/digest.h"
#include "base/message.h"
#include "definition/localize.h"
#include "definition/read.h"
#include "definition/read_operations.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

const std::array<std::string, 1> kFilledBy = {"rules"};

/// Items of an optional list.
const std::vector<yaml::Node>& items_of(const yaml::Node* node, DiagnosticSink& sink) {
  static const std::vector<yaml::Node> nothing;
  return node == nullptr ? nothing : yaml::as_list(*node, sink);
}

/// An optional word, such as the id of a step: written, it is not empty.
std::string word(yaml::MapReader& reader, std::string_view key, DiagnosticSink& sink) {
  auto text = reader.text(key, "");
  const auto* node = reader.node().find(key);
  if (text.empty() && node != nullptr && node->is_scalar() && !node->is_null())
    sink.error(node->at, Message("Y034"));
  return text;
}

/// Remembers where `key` was written, and each item of its list.
void note(const yaml::MapReader& reader, const std::string& key, Places& places) {
  const auto* node = reader.node().find(key);
  if (node == nullptr) return;
  places.emplace(key, node->at);
  for (const auto& item : node->items) places.emplace(key + "/" + item.text, item.at);
}

/// Holds what every part of the reading needs.
class Loader {
 public:
  Loader(const LoadContext& context, DiagnosticSink& sink) : context_(context), sink_(sink) {}

  Procedure read(const yaml::Node& root) {
    Procedure out;
    yaml::MapReader top(root, sink_, yaml::Reading::definition);
    if (const auto* head = top.required("procedure")) read_head(*head, out);
    (void)top.optional("vocabulary");  // read before, by whoever made the context
    read_titles(top.required("actors"), out.actors);
    read_titles(top.optional("ends"), out.ends);
    out.objection_documents = top.texts("objection_documents");
    note(top, "objection_documents", out.places);
    if (const auto* organizer = top.optional("organizer")) {
      out.organizer = read_organizer(*organizer);
    }
    if (const auto* votes = top.optional("votes")) {
      for (const auto& node : items_of(votes, sink_)) out.votes.push_back(read_vote(node));
    }
    out.proposed = read_proposals(top.optional("proposed"), sink_);
    if (const auto* steps = top.required("steps")) {
      for (const auto& node : items_of(steps, sink_)) out.steps.push_back(read_step(node));
      if (steps->is_sequence() && steps->items.empty()) sink_.error(steps->at, Message("WF002"));
    }
    top.finish();
    return out;
  }

 private:
  void read_head(const yaml::Node& node, Procedure& out) {
    yaml::MapReader reader(node, sink_, yaml::Reading::definition);
    out.id = reader.text("id").value_or("");
    out.version = reader.text("version").value_or("");
    out.title = reader.localized("title").value_or(Text());
    out.jurisdictions = reader.texts("jurisdictions");
    for (const auto* key : {"id", "version", "jurisdictions"}) note(reader, key, out.places);
    reader.finish();
  }

  OrganizerSpec read_organizer(const yaml::Node& node) {
    yaml::MapReader reader(node, sink_, yaml::Reading::definition);
    OrganizerSpec made;
    made.at = node.at;
    made.name = reader.text("name").value_or("");
    made.short_name = reader.localized("short").value_or(Text());
    made.head_title = reader.localized("head_title").value_or(Text());
    made.head = reader.text("head").value_or("");
    made.contact = reader.text("contact").value_or("");
    for (const auto* key : {"name", "head", "contact"}) note(reader, key, made.places);
    reader.finish();
    return made;
  }

  void read_titles(const yaml::Node* node, std::map<std::string, Text, std::less<>>& into) {
    if (node == nullptr) return;
    if (!node->is_mapping()) (void)yaml::MapReader(*node, sink_);
    for (const auto& [key, value] : node->members) {
      into.emplace(key.text, yaml::as_localized(value, sink_).value_or(Text()));
      if (!good_id(key.text)) sink_.error(key.at, Message("WF003", {key.text}));
    }
  }

  std::vector<Check> read_checks(const yaml::Node* node) {
    std::vector<Check> out;
    static const std::array<std::string, 2> kLevels = {"refuse", "warn"};
    for (const auto& item : items_of(node, sink_)) {
      yaml::MapReader reader(item, sink_, yaml::Reading::definition);
      Check made;
      made.at = item.at;
      made.basis = read_basis(reader.optional("basis"), context_.law, sink_);
      made.say = reader.localized("say", Text());
      made.warn = reader.choice("level", kLevels, 0) == 1;
      if (const auto* check = reader.required("check")) {
        made.condition = read_condition(*check, sink_);
      }
      reader.finish();
      out.push_back(std::move(made));
    }
    return out;
  }

  std::string law_parameter(yaml::MapReader& reader, std::string_view key) {
    const auto* node = reader.required(key);
    if (node == nullptr) return {};
    const auto operand = read_operand(*node, sink_);
    if (operand.kind != Operand::Kind::law) sink_.error(node->at, Message("WF026"));
    return operand.name;
  }

  LimitSpec read_limit(const yaml::Node& node) {
    yaml::MapReader reader(node, sink_, yaml::Reading::definition);
    LimitSpec made;
    made.at = node.at;
    made.lead = node.find("lead") != nullptr;
    made.parameter = law_parameter(reader, made.lead ? "lead" : "within");
    if (const auto* anchor = reader.required(made.lead ? "before" : "from")) {
      made.anchor = read_operand(*anchor, sink_);
    }
    made.basis = read_basis(reader.optional("basis"), context_.law, sink_);
    if (const auto* extend = reader.optional("extend"))
      made.extend = read_extension(*extend, context_.law, sink_);
    for (const auto* key : {"within", "lead", "from", "before"}) note(reader, key, made.places);
    reader.finish();
    return made;
  }

  PostingSpec read_posting(const yaml::Node& node) {
    yaml::MapReader reader(node, sink_, yaml::Reading::definition);
    PostingSpec made;
    made.documents = reader.texts("documents");
    made.parameter = law_parameter(reader, "days");
    made.objections = reader.boolean("objections", false);
    if (const auto* before = reader.optional("objections_before")) {
      made.objections = true;
      made.objections_before = read_operand(*before, sink_);
    }
    for (const auto* key : {"documents", "days", "objections_before"})
      note(reader, key, made.places);
    reader.finish();
    return made;
  }

  std::vector<Need> read_needs(const yaml::Node* node) {
    std::vector<Need> out;
    for (const auto& item : items_of(node, sink_)) {
      if (item.is_mapping()) {
        yaml::MapReader reader(item, sink_, yaml::Reading::definition);
        Need need{reader.text("started").value_or(""), true, item.at};
        if (const auto* named = item.find("started")) need.at = named->at;
        out.push_back(std::move(need));
        reader.finish();
      } else {
        out.push_back({yaml::as_word(item, sink_).value_or(""), false, item.at});
      }
    }
    return out;
  }

  std::vector<FactUse> read_facts(const yaml::Node* node) {
    std::vector<FactUse> out;
    for (const auto& item : items_of(node, sink_)) {
      FactUse use;
      use.at = item.at;
      if (item.is_mapping()) {
        yaml::MapReader reader(item, sink_, yaml::Reading::definition);
        use.field = reader.text("id").value_or("");
        if (const auto* named = item.find("id")) use.at = named->at;
        use.required = reader.boolean("required", true);
        use.ranged = reader.boolean("range", true);
        use.by_rules = reader.choice("value", kFilledBy, kFilledBy.size()) == 0;
        reader.finish();
      } else {
        use.field = yaml::as_word(item, sink_).value_or("");
      }
      out.push_back(std::move(use));
    }
    return out;
  }

  std::vector<Effect> read_effects(const yaml::Node* node) {
    std::vector<Effect> out;
    for (const auto& item : items_of(node, sink_)) {
      if (!item.is_mapping() || item.members.size() != 1) {
        sink_.error(item.at, Message("WF027"));
        continue;
      }
      const auto& [key, body] = item.members.front();
      Effect made{key.text, {}, key.at, {}};
      if (!body.is_mapping()) (void)yaml::MapReader(body, sink_);
      for (const auto& [name, value] : body.members) {
        made.places.emplace(name.text, value.at);
        made.args[name.text] = yaml::as_text(value, sink_).value_or("");
      }
      out.push_back(std::move(made));
    }
    return out;
  }

  std::vector<Route> read_routes(const yaml::Node* node) {
    std::vector<Route> out;
    for (const auto& item : items_of(node, sink_)) {
      yaml::MapReader reader(item, sink_, yaml::Reading::definition);
      Route made;
      made.at = item.at;
      if (const auto* when = reader.required("when")) made.when = read_condition(*when, sink_);
      made.redo = reader.texts("redo");
      made.conclude = word(reader, "conclude", sink_);
      for (const auto* key : {"redo", "conclude", "max"}) note(reader, key, made.places);
      made.title = reader.localized("title").value_or(Text());
      // A way back without a bound would be an endless loop.
      const auto max =
          made.redo.empty() ? reader.integer("max", 1) : reader.integer("max").value_or(1);
      made.max = static_cast<int>(max);
      if (max < 1 || max > 99) sink_.error(place(made.places, "max", item.at), Message("WF028"));
      reader.finish();
      out.push_back(std::move(made));
    }
    return out;
  }

  Step read_step(const yaml::Node& node) {
    yaml::MapReader reader(node, sink_, yaml::Reading::definition);
    Step made;
    made.at = node.at;
    made.id = reader.text("id").value_or("");
    made.title = reader.localized("title").value_or(Text());
    made.help = reader.localized("help", Text());
    made.actor = reader.text("actor").value_or("");
    made.basis = read_basis(reader.optional("basis"), context_.law, sink_);
    made.needs = read_needs(reader.optional("needs"));
    made.optional = reader.boolean("optional", false);
    made.until = word(reader, "until", sink_);
    if (const auto* when = reader.optional("when")) made.when = read_condition(*when, sink_);
    made.facts = read_facts(reader.optional("facts"));
    made.entry = read_checks(reader.optional("entry"));
    made.exit = read_checks(reader.optional("exit"));
    if (const auto* limit = reader.optional("limit")) made.limit = read_limit(*limit);
    if (const auto* posting = reader.optional("posting")) made.posting = read_posting(*posting);
    made.signatures = read_signers(reader.optional("signatures"), sink_);
    made.documents = reader.texts("documents");
    made.effects = read_effects(reader.optional("effects"));
    made.routes = read_routes(reader.optional("routes"));
    made.ends = word(reader, "ends", sink_);
    for (const auto* key : {"id", "actor", "until", "documents", "ends"})
      note(reader, key, made.places);
    reader.finish();
    return made;
  }

  VoteSpec read_vote(const yaml::Node& node) {
    yaml::MapReader reader(node, sink_, yaml::Reading::definition);
    VoteSpec made;
    made.at = node.at;
    made.id = reader.text("id").value_or("");
    made.title = reader.localized("title").value_or(Text());
    made.first_meeting = reader.boolean("first_meeting", false);
    made.candidates_in = word(reader, "candidates_in", sink_);
    made.frozen_by = reader.text("frozen_by").value_or("");
    made.issued_in = reader.text("issued_in").value_or("");
    made.opened_by = reader.text("opened_by").value_or("");
    made.closed_in = reader.text("closed_in").value_or("");
    made.tallied_in = reader.text("tallied_in").value_or("");
    made.opens = reader.text("opens").value_or("");
    made.closes = reader.texts("closes");
    made.platform = word(reader, "platform", sink_);
    made.two_channels = word(reader, "two_channels", sink_);
    made.motions_in = word(reader, "motions_in", sink_);
    for (const auto* key :
         {"id", "candidates_in", "frozen_by", "issued_in", "opened_by", "closed_in", "tallied_in",
          "opens", "closes", "platform", "two_channels", "motions_in"}) {
      note(reader, key, made.places);
    }
    for (const auto& item : items_of(reader.optional("motions"), sink_)) {
      yaml::MapReader motion(item, sink_, yaml::Reading::definition);
      MotionSpec spec{motion.text("id").value_or(""), motion.text("matter").value_or(""),
                      motion.localized("title").value_or(Text())};
      if (const auto* matter = item.find("matter"))
        made.places.emplace("matter/" + spec.id, matter->at);
      if (const auto* id = item.find("id")) made.places.emplace("motion/" + spec.id, id->at);
      motion.finish();
      if (std::any_of(made.motions.begin(), made.motions.end(),
                      [&](const MotionSpec& other) { return other.id == spec.id; })) {
        sink_.error(item.at, Message("WF004", {spec.id}));
      }
      made.motions.push_back(std::move(spec));
    }
    if (const auto* election = reader.optional("election")) {
      made.election = read_election(*election, made.places);
    }
    if (const auto* annul = reader.optional("annul"))
      made.annul = read_annulment(*annul, context_.law, sink_);
    reader.finish();
    return made;
  }

  ElectionSpec read_election(const yaml::Node& node, Places& places) {
    yaml::MapReader reader(node, sink_, yaml::Reading::definition);
    ElectionSpec made;
    made.matter = reader.text("matter").value_or("");
    made.title = reader.localized("title").value_or(Text());
    if (const auto* seats = reader.required("seats")) made.seats = read_operand(*seats, sink_);
    if (const auto* spare = reader.optional("alternates"))
      made.alternates = read_operand(*spare, sink_);
    made.tie = word(reader, "tie", sink_);
    for (const auto* key : {"matter", "seats", "alternates", "tie"}) note(reader, key, places);
    reader.finish();
    return made;
  }

  const LoadContext& context_;
  DiagnosticSink& sink_;
};

}  // namespace

std::optional<Procedure> load_procedure(const yaml::Node& root, const SourcePtr& source,
                                        const LoadContext& context, DiagnosticSink& sink) {
  const auto errors_before = sink.error_count();
  auto procedure = Loader(context, sink).read(root);
  procedure.source = source;
  procedure.digest = sha256(source->text);
  // References into a file with broken shape would only repeat the same findings.
  if (sink.error_count() == errors_before) {
    check_shape(procedure, sink);
    check_graph(procedure, sink);
    check_references(procedure, context, sink);
    check_citations(procedure, context.law, sink);
    check_settlements(procedure, context, sink);
  }
  if (sink.error_count() != errors_before) return std::nullopt;
  return procedure;
}

}  // namespace gongyi::definition
