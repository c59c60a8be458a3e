#include <algorithm>
#include <array>
#include <tuple>

#include "base/digest.h"
#include "base/message.h"
#include "law/law_data.h"
#include "law/shapes.h"
#include "yaml/reader.h"

namespace gongyi::law {
namespace {

const std::array<std::string, 5> kCombine = {"stricter-min", "stricter-max", "specific-wins",
                                             "mandatory", "ask-human"};
const std::array<std::string, 3> kStatus = {"verified", "quoted", "unverified"};
const std::array<std::string, 4> kTypes = {"integer", "share", "period", "word"};
/// The matters a vote can be about: the words of a tally file, the same in every regime.
const std::array<std::string, 16> kMatters = {
    "adopt-rules",       "amend-rules",   "adopt-covenant",    "amend-covenant",
    "elect-committee",   "extend-term",   "by-election",       "dismiss-member",
    "hire-manager",      "renew-manager", "dismiss-manager",   "use-repair-fund",
    "raise-repair-fund", "rebuild",       "change-common-use", "other"};
const std::array<std::string, 2> kClasses = {"ordinary", "special"};

/// Reads every law file; meta first, so that values can be checked against it in any file order.
class Loader {
 public:
  explicit Loader(DiagnosticSink& sink) : sink_(sink), data_(std::make_shared<LawBook::Data>()) {}

  std::shared_ptr<LawBook::Data> read(std::span<const yaml::Node> files) {
    for (const auto& file : files) {
      if (file.at.file) data_->text += file.at.file->text + "\n";
    }
    data_->digest = sha256(data_->text);
    each(files, "jurisdictions", [&](const yaml::Node& node) { jurisdictions(node); });
    each(files, "sources", [&](const yaml::Node& node) { sources(node); });
    each(files, "parameters", [&](const yaml::Node& node) { parameters(node); });
    each(files, "regimes", [&](const yaml::Node& node) { regimes(node); });
    each(files, "pack", [&](const yaml::Node& node) { pack(node); });
    for (const auto& file : files) {
      static const std::array<std::string, 5> kKnown = {"sources", "jurisdictions", "parameters",
                                                        "regimes", "pack"};
      const bool known = std::any_of(kKnown.begin(), kKnown.end(),
                                     [&](const auto& key) { return file.find(key) != nullptr; });
      if (!known) sink_.error(file.at, Message("LAW001"));
    }
    check_overlaps();
    check_regimes();
    return data_;
  }

 private:
  template <class F>
  void each(std::span<const yaml::Node> files, std::string_view key, F read_one) {
    for (const auto& file : files) {
      if (file.find(key) != nullptr) read_one(file);
    }
  }

  const yaml::Node* only(const yaml::Node& file, std::string_view key) {
    yaml::MapReader top(file, sink_, yaml::Reading::definition);
    const auto* body = top.required(key);
    top.finish();
    return filled(list_or_told(body));
  }

  // A list that is there but says nothing is an accident, not a statement.
  const yaml::Node* filled(const yaml::Node* list) {
    if (list != nullptr && list->items.empty()) sink_.error(list->at, Message("LAW013"));
    return list;
  }

  std::string name(yaml::MapReader& reader, std::string_view key, bool (*fits)(std::string_view),
                   const char* form) {
    const auto text = reader.text(key);
    if (text && !fits(*text))
      sink_.error(reader.node().find(key)->at, Message("LAW014", {*text, Message(form).text()}));
    return text.value_or("");
  }

  const yaml::Node* list_or_told(const yaml::Node* node) {
    if (node == nullptr || node->is_sequence()) return node;
    sink_.error(node->at, Message("LAW010"));
    return nullptr;
  }

  void sources(const yaml::Node& file) {
    const auto* list = only(file, "sources");
    if (list == nullptr) return;
    for (const auto& node : list->items) {
      yaml::MapReader reader(node, sink_, yaml::Reading::definition);
      Source made;
      made.tag = name(reader, "tag", is_source_tag, "law.form_tag");
      made.name = reader.localized("name").value_or(Text());
      made.in_force = reader.date("in_force");
      if (const auto* day = reader.optional("until")) made.until = yaml::as_date(*day, sink_);
      made.status_note = reader.localized("note", Text());
      made.layer = reader.text("in", "");
      if (const auto* in = node.find("in"); in && !data_->jurisdictions.contains(made.layer))
        sink_.error(in->at, Message("LAW003", {made.layer}));
      reader.finish();
      const bool twice = std::any_of(data_->sources.begin(), data_->sources.end(),
                                     [&](const Source& s) { return s.tag == made.tag; });
      if (twice) sink_.error(node.at, Message("LAW002", {made.tag}));
      data_->sources.push_back(std::move(made));
    }
  }

  void jurisdictions(const yaml::Node& file) {
    const auto* list = only(file, "jurisdictions");
    if (list == nullptr) return;
    for (const auto& node : list->items) {
      yaml::MapReader reader(node, sink_, yaml::Reading::definition);
      Jurisdiction made{name(reader, "id", is_jurisdiction_id, "law.form_place"),
                        reader.text("parent", ""), reader.localized("title").value_or(Text()),
                        node.at};
      reader.finish();
      if (node.find("parent") != nullptr && !data_->jurisdictions.contains(made.parent)) {
        sink_.error(node.at, Message("LAW003", {made.parent}));
      }
      if (!data_->jurisdictions.emplace(made.id, made).second)
        sink_.error(node.at, Message("LAW002", {made.id}));
    }
  }

  void parameters(const yaml::Node& file) {
    const auto* list = only(file, "parameters");
    if (list == nullptr) return;
    for (const auto& node : list->items) {
      yaml::MapReader reader(node, sink_, yaml::Reading::definition);
      ParameterMeta made;
      made.at = node.at;
      made.name = name(reader, "name", is_parameter_name, "law.form_parameter");
      made.title = reader.localized("title").value_or(Text());
      made.type = static_cast<ValueType>(reader.choice("type", kTypes).value_or(0));
      made.combine = static_cast<Combine>(reader.choice("combine", kCombine).value_or(0));
      made.estate = reader.boolean("estate", false);
      made.open = reader.boolean("open", false);
      made.words = words(reader, made.type);
      (void)reader.localized("note", Text());
      reader.finish();
      if (!data_->parameters.emplace(made.name, made).second)
        sink_.error(node.at, Message("LAW002", {made.name}));
    }
  }

  std::vector<std::string> words(yaml::MapReader& reader, ValueType type) {
    const auto* list = reader.optional("words");
    auto out = reader.texts("words");
    const bool wanted = type == ValueType::word;
    if (wanted != (list != nullptr))
      sink_.error(list != nullptr ? list->at : reader.node().at, Message("LAW018"));
    filled(list != nullptr && list->is_sequence() ? list : nullptr);
    for (const auto& word : out) {
      if (!is_word(word))
        sink_.error(list->at, Message("LAW014", {word, Message("law.form_word_id").text()}));
    }
    return out;
  }

  std::vector<Citation> basis(const yaml::Node* node) {
    std::vector<Citation> out;
    node = list_or_told(node);
    if (node == nullptr) return out;
    for (const auto& item : node->items) {
      const auto tag = yaml::as_text(item, sink_);
      if (!tag) continue;
      if (auto citation = data_->cite(*tag)) {
        if (std::find(out.begin(), out.end(), *citation) != out.end())
          sink_.error(item.at, Message("Y011", {*tag}));
        out.push_back(std::move(*citation));
      } else {
        sink_.error(item.at, Message("LAW004", {*tag}));
      }
    }
    return out;
  }

  std::pair<Fraction, bool> threshold(yaml::MapReader& regime, std::string_view key) {
    const auto* node = regime.required(key);
    if (node == nullptr) return {};
    yaml::MapReader reader(*node, sink_, yaml::Reading::definition);
    Fraction share;
    if (const auto* value = reader.required("share"))
      share = read_share(*value).value_or(Fraction());
    (void)reader.required("strict");  // "more than" and "or more" must not be left to a default
    const bool strict = reader.boolean("strict", false);
    reader.finish();
    return {share, strict};
  }

  std::optional<Fraction> read_share(const yaml::Node& node) {
    const auto text = yaml::as_text(node, sink_);
    if (!text) return std::nullopt;
    const auto share = is_share(*text) ? Fraction::parse(*text) : std::nullopt;
    if (share && *share <= Fraction{1, 1}) return share;
    sink_.error(node.at, Message("LAW011", {node.text}));
    return std::nullopt;
  }

  void regimes(const yaml::Node& file) {
    const auto* list = only(file, "regimes");
    if (list == nullptr) return;
    for (const auto& node : list->items) {
      yaml::MapReader reader(node, sink_, yaml::Reading::definition);
      Regime made;
      made.id = name(reader, "id", is_regime_id, "law.form_regime");
      made.title = reader.localized("title").value_or(Text());
      made.from = reader.date("from").value_or(Date());
      if (const auto* day = reader.optional("until")) made.until = yaml::as_date(*day, sink_);
      (void)reader.required("approval_of_all");
      made.approval_of_all = reader.boolean("approval_of_all", false);
      std::tie(made.participation, made.participation_strict) = threshold(reader, "participation");
      std::tie(made.ordinary, made.ordinary_strict) = threshold(reader, "ordinary");
      std::tie(made.special, made.special_strict) = threshold(reader, "special");
      made.basis = basis(filled_if_list(reader.required("basis")));
      (void)reader.localized("note", Text());
      if (const auto* matters = list_or_told(reader.required("matters"))) {
        for (const auto& item : matters->items) made.matters.push_back(matter(item));
        check_matters(*matters, made);
      }
      reader.finish();
      data_->regimes.push_back(std::move(made));
    }
  }

  const yaml::Node* filled_if_list(const yaml::Node* node) {
    return node != nullptr && node->is_sequence() ? filled(node) : node;
  }

  // A matter that a regime leaves out could not be voted on while it is in force.
  void check_matters(const yaml::Node& list, const Regime& regime) {
    for (const auto& id : kMatters) {
      const auto times = std::count_if(regime.matters.begin(), regime.matters.end(),
                                       [&](const Matter& one) { return one.id == id; });
      if (times == 0) sink_.error(list.at, Message("LAW019", {regime.id, id}));
      if (times > 1) sink_.error(list.at, Message("LAW002", {id}));
    }
  }

  Matter matter(const yaml::Node& node) {
    yaml::MapReader reader(node, sink_, yaml::Reading::definition);
    Matter made;
    if (const auto id = reader.choice("id", kMatters)) made.id = kMatters[*id];
    made.title = reader.localized("title").value_or(Text());
    made.cls = reader.choice("class", kClasses).value_or(0) == 1 ? MatterClass::special
                                                                 : MatterClass::ordinary;
    made.basis = basis(filled_if_list(reader.required("basis")));
    (void)reader.localized("note", Text());
    reader.finish();
    return made;
  }

  std::optional<Value> value(const yaml::Node& node, const ParameterMeta& meta) {
    switch (meta.type) {
      case ValueType::integer:
        if (const auto number = yaml::as_integer(node, sink_)) {
          if (*number >= 0) return Value{*number};
          sink_.error(node.at, Message("LAW020", {node.text}));
        }
        return std::nullopt;
      case ValueType::share:
        if (const auto share = read_share(node)) return Value{*share};
        return std::nullopt;
      case ValueType::period: {
        const auto text = yaml::as_text(node, sink_);
        const auto period = text ? calendar::Period::parse(*text) : std::nullopt;
        if (period && period->count > 0) return Value{*period};
        if (text) sink_.error(node.at, Message("LAW005", {*text}));
        return std::nullopt;
      }
      case ValueType::word:
        break;
    }
    const auto word = yaml::as_choice(node, meta.words, sink_);
    return word ? std::optional(Value{meta.words[*word]}) : std::nullopt;
  }

  void pack(const yaml::Node& file) {
    yaml::MapReader top(file, sink_, yaml::Reading::definition);
    const auto* head = top.required("pack");
    const auto* list = filled(list_or_told(top.optional("values")));
    const auto* articles = filled(list_or_told(top.optional("articles")));
    top.finish();
    if (file.find("values") == nullptr && file.find("articles") == nullptr)
      sink_.error(file.at, Message("WF106"));
    if (head == nullptr) return;
    yaml::MapReader reader(*head, sink_, yaml::Reading::definition);
    const auto layer = reader.text("layer").value_or("");
    (void)reader.localized("title");
    (void)reader.localized("note", Text());
    reader.finish();
    if (!data_->jurisdictions.contains(layer)) sink_.error(head->at, Message("LAW003", {layer}));
    if (list != nullptr)
      for (const auto& node : list->items) dated_value(node, layer);
    if (articles != nullptr) read_counterparts(*articles, layer, *data_, sink_);
  }

  void dated_value(const yaml::Node& node, const std::string& layer) {
    yaml::MapReader reader(node, sink_, yaml::Reading::definition);
    const auto name = reader.text("parameter").value_or("");
    const auto meta = data_->parameters.find(name);
    DatedValue made;
    made.at = node.at;
    made.layer = layer;
    const auto* raw = reader.required("value");
    made.from = reader.date("from").value_or(Date());
    if (const auto* day = reader.optional("until")) made.until = yaml::as_date(*day, sink_);
    const auto* basis_node = reader.required("basis");
    made.basis = basis(basis_node);
    check_applies(made.basis, layer, *data_, node.at, sink_);
    made.status = static_cast<Status>(reader.choice("status", kStatus).value_or(2));
    if (const auto* day = reader.optional("checked_on"))
      made.checked_on = yaml::as_date(*day, sink_);
    made.note = reader.localized("note", Text());
    reader.finish();
    if (meta == data_->parameters.end()) {
      auto& found = sink_.error(node.at, Message("LAW006", {name}));
      std::vector<std::string> known;
      for (const auto& [id, one] : data_->parameters) known.push_back(id);
      if (const auto near = yaml::nearest(name, known)) found.fix = Message("Y030", {*near});
      return;
    }
    // A number without an article is only a policy of this program, and must say so.
    const bool no_article =
        basis_node != nullptr && basis_node->is_sequence() && basis_node->items.empty();
    if (no_article && made.status != Status::unverified)
      sink_.error(node.at, Message("LAW007", {name}));
    if (no_article && reader.node().find("note") == nullptr)
      sink_.error(node.at, Message("LAW016", {name}));
    if (made.status == Status::verified && reader.node().find("checked_on") == nullptr)
      sink_.error(node.at, Message("LAW015", {name}));
    if (made.until && *made.until < made.from) sink_.error(node.at, Message("LAW008", {name}));
    const auto read = raw == nullptr ? std::nullopt : value(*raw, meta->second);
    if (!read) return;
    made.value = *read;
    data_->values[name].push_back(std::move(made));
  }

  void check_overlaps() {
    for (auto& [name, values] : data_->values) {
      std::stable_sort(values.begin(), values.end(),
                       [](const auto& a, const auto& b) { return a.from < b.from; });
      for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t j = i + 1; j < values.size(); ++j) {
          const auto &a = values[i], &b = values[j];
          const bool overlap = a.from == b.from || (a.until && *a.until >= b.from);
          if (a.layer != b.layer || !overlap) continue;
          auto& found = sink_.error(b.at, Message("LAW009", {name, b.from.iso()}));
          found.notes.push_back({Message("Y008"), a.at});
        }
      }
    }
  }

  void check_regimes() {
    for (std::size_t i = 0; i < data_->regimes.size(); ++i) {
      for (std::size_t j = i + 1; j < data_->regimes.size(); ++j) {
        const auto &a = data_->regimes[i], &b = data_->regimes[j];
        const bool apart = (a.until && *a.until < b.from) || (b.until && *b.until < a.from);
        if (!apart) sink_.error({}, Message("LAW012", {b.id}));
      }
    }
  }

  DiagnosticSink& sink_;
  std::shared_ptr<LawBook::Data> data_;
};

}  // namespace

std::optional<LawBook> LawBook::load(std::span<const yaml::Node> files, DiagnosticSink& sink) {
  const auto errors_before = sink.error_count();
  LawBook book;
  book.data_ = Loader(sink).read(files);
  if (sink.error_count() != errors_before) return std::nullopt;
  return book;
}

}  // namespace gongyi::law
