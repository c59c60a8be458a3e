#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

#include "base/utf8.h"
#include "yaml/positions.h"
#include "yaml/syntax_errors.h"
#include "yaml/tree_builder.h"

namespace gongyi::yaml {
namespace {

// Lets the parser read the text where it lies.
class TextBuffer : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    auto* start = const_cast<char*>(text.data());
    setg(start, start, start + text.size());
  }
};

// yaml-cpp takes the end of the text for the missing quote when a line break stands before it, and
// everything behind the open quote would be lost in silence.
bool quote_is_closed(std::string_view token) {
  if (token.empty() || (token[0] != '"' && token[0] != '\'')) return true;
  const char quote = token[0];
  for (std::size_t i = 1; i < token.size(); ++i) {
    if (quote == '"' && token[i] == '\\') {
      ++i;
    } else if (token[i] == quote) {
      const bool doubled = quote == '\'' && i + 1 < token.size() && token[i + 1] == quote;
      if (!doubled) return true;
      ++i;
    }
  }
  return false;
}

class Events : public YAML::EventHandler {
 public:
  Events(Positions& positions, TreeBuilder& builder, DiagnosticSink& sink)
      : positions_(&positions), builder_(&builder), sink_(&sink) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) {
      sink_->error(positions_->at(offset(mark)), Message("Y015"));
      throw StopReading{};
    }
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check(mark, anchor);
    const auto rest = from(mark);
    const bool written = rest.starts_with('~') || rest.starts_with("null");
    auto at = positions_->at(offset(mark));
    if (builder_->wants_key()) {
      bad_key(at);
      return;
    }
    // An absent value is marked where the next thing stands; the key is what the author looks for.
    if (builder_->in_mapping() && (!written || at.line != builder_->last_key().line)) {
      at = builder_->last_key();
    }
    builder_->scalar(std::move(at), "", false);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    sink_->error(positions_->at(offset(mark)), Message("Y012"));
    value({positions_->at(offset(mark))}, "", true);
  }
  void OnAnchor(const YAML::Mark&, const std::string&) override {}
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& text) override {
    check(mark, anchor);
    if (!quote_is_closed(from(mark))) sink_->error(positions_->at(offset(mark)), Message("Y003"));
    value(range(mark, text), text, tag == "!");
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(Node::Kind::sequence, mark, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(Node::Kind::mapping, mark, anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  std::size_t offset(const YAML::Mark& mark) const {
    return mark.is_null() ? 0 : static_cast<std::size_t>(mark.pos);
  }
  std::string_view from(const YAML::Mark& mark) const {
    const auto text = positions_->text();
    return offset(mark) < text.size() ? text.substr(offset(mark)) : std::string_view();
  }
  // A property stands where its node begins, so the text itself tells a tag from quotes.
  void check(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const auto rest = from(mark);
    if (rest.starts_with('!')) sink_->error(positions_->at(offset(mark)), Message("Y014"));
    if (anchor != 0) sink_->error(positions_->at(offset(mark)), Message("Y012"));
  }
  SourceRange range(const YAML::Mark& mark, const std::string& text) {
    const auto rest = from(mark);
    if (!text.empty() && rest.starts_with(text))
      return positions_->at(offset(mark), utf8::length(text));
    if (rest.size() > text.size() + 1 && (rest[0] == '"' || rest[0] == '\'') &&
        rest.substr(1).starts_with(text) && rest[text.size() + 1] == rest[0]) {
      return positions_->at(offset(mark), utf8::length(text) + 2);
    }
    return positions_->at(offset(mark));
  }
  void value(SourceRange at, std::string text, bool quoted) {
    if (builder_->wants_key()) {
      builder_->key(std::move(at), std::move(text));
    } else {
      builder_->scalar(std::move(at), std::move(text), quoted);
    }
  }
  // A list or mapping as a key cannot be named in words; what follows would be read askew.
  void bad_key(const SourceRange& at) {
    sink_->error(at, Message("Y017"));
    throw StopReading{};
  }
  void open(Node::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
    check(mark, anchor);
    auto at = positions_->at(offset(mark));
    if (builder_->wants_key()) bad_key(at);
    builder_->open(kind, std::move(at));
  }
  void close() { builder_->close(); }

  Positions* positions_;
  TreeBuilder* builder_;
  DiagnosticSink* sink_;
  int documents_ = 0;
};

}  // namespace

std::optional<Node> parse_yaml(const SourcePtr& file, DiagnosticSink& sink, const Limits& limits) {
  const auto errors = sink.error_count();
  if (!text_is_readable(file, sink, limits)) return std::nullopt;
  Positions positions(file);
  report_tabs(positions, sink);
  if (sink.error_count() > errors) return std::nullopt;

  TreeBuilder builder(sink, limits);
  Events events(positions, builder, sink);
  TextBuffer buffer(positions.text());
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events)) {
    }
  } catch (const StopReading&) {
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    const auto at = error.mark.is_null() ? 0 : static_cast<std::size_t>(error.mark.pos);
    report_yaml_error(positions, at, error.msg, sink);
    return std::nullopt;
  }
  auto root = builder.take();
  if (!root) sink.error({file, 0, 0, 0, {}}, Message("Y016"));
  if (sink.error_count() > errors) return std::nullopt;
  return root;
}

}  // namespace gongyi::yaml
