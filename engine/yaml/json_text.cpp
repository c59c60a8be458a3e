#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "yaml/positions.h"
#include "yaml/syntax_errors.h"
#include "yaml/tree_builder.h"

namespace gongyi::yaml {
namespace {

// Follows the parser's events through the text. The parser tells no places, but its events come in
// the order of the text, so the place of each is the next token after white space, `,` and `:`.
class Events : public nlohmann::json_sax<nlohmann::json> {
 public:
  Events(Positions& positions, TreeBuilder& builder, DiagnosticSink& sink)
      : positions_(&positions), builder_(&builder), sink_(&sink) {}

  bool null() override { return word(); }
  bool boolean(bool) override { return word(); }
  bool number_integer(number_integer_t) override { return word(); }
  bool number_unsigned(number_unsigned_t) override { return word(); }
  bool number_float(number_float_t, const string_t&) override { return word(); }
  bool string(string_t& text) override {
    auto at = quoted_token();
    builder_->scalar(std::move(at), std::move(text), true);
    return true;
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Node::Kind::mapping); }
  bool key(string_t& text) override {
    auto at = quoted_token();
    builder_->key(std::move(at), std::move(text));
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Node::Kind::sequence); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t offset, const std::string&,
                   const nlohmann::detail::exception&) override {
    report_json_error(*positions_, offset, *sink_);
    return false;
  }

 private:
  void skip() {
    next_ = std::min(positions_->text().find_first_not_of(" \t\r\n,:", next_),
                     positions_->text().size());
  }
  bool word() {
    skip();
    const auto text = positions_->text();
    const auto end = std::min(text.find_first_of(" \t\r\n,]}", next_), text.size());
    const auto token = text.substr(next_, end - next_);
    builder_->scalar(positions_->at(next_, token.size()), std::string(token), false);
    next_ = end;
    return true;
  }
  SourceRange quoted_token() {
    skip();
    const auto text = positions_->text();
    const auto start = next_++;
    while (next_ < text.size() && text[next_] != '"') next_ += text[next_] == '\\' ? 2U : 1U;
    ++next_;
    return positions_->at(start, utf8::length(text.substr(start, next_ - start)));
  }
  bool open(Node::Kind kind) {
    skip();
    builder_->open(kind, positions_->at(next_++));
    return true;
  }
  bool close() {
    skip();
    ++next_;
    builder_->close();
    return true;
  }

  Positions* positions_;
  TreeBuilder* builder_;
  DiagnosticSink* sink_;
  std::size_t next_ = 0;
};

}  // namespace

std::optional<Node> parse_json(const SourcePtr& file, DiagnosticSink& sink, const Limits& limits) {
  const auto errors = sink.error_count();
  if (!text_is_readable(file, sink, limits)) return std::nullopt;
  Positions positions(file);
  TreeBuilder builder(sink, limits);
  Events events(positions, builder, sink);
  try {
    const auto text = positions.text();
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &events)) return std::nullopt;
  } catch (const StopReading&) {
    return std::nullopt;
  }
  if (sink.error_count() > errors) return std::nullopt;
  return builder.take();
}

}  // namespace gongyi::yaml
