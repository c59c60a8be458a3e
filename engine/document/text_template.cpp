#include "document/text_template.h"

#include <algorithm>
#include <vector>

#include "base/markup.h"
#include "base/utf8.h"
#include "document/evaluate.h"
#include "document/tag.h"

namespace gongyi::document {
namespace {

/// A stretch of text as it is, a value, or a section with what it holds.
struct Piece {
  std::string literal;
  std::size_t tag = 0;
  enum class Kind { literal, value, section } kind = Kind::literal;
  std::vector<Piece> inside;
};

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t") == std::string_view::npos;
}

/// A section or comment tag alone on its line goes with the line, its end included.
TagSpan whole_line(std::string_view text, TagSpan span) {
  const auto before = span.begin == 0 ? std::string_view::npos : text.rfind('\n', span.begin - 1);
  const auto from = before == std::string_view::npos ? 0 : before + 1;
  auto to = text.find('\n', span.end);
  to = to == std::string_view::npos ? text.size() : to + 1;
  auto after = text.substr(span.end, to - span.end);
  if (after.ends_with('\n')) after.remove_suffix(1);
  if (after.ends_with('\r')) after.remove_suffix(1);
  if (blank(text.substr(from, span.begin - from)) && blank(after)) return {from, to, span.inner};
  return span;
}

Place line_place(std::string_view text, std::size_t begin, std::size_t end) {
  const auto line =
      1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
  return {Message("document.line", {std::to_string(line)}).text(), excerpt(text, begin, end)};
}

}  // namespace

struct TextTemplate::Impl {
  std::string name;
  Escape escape = Escape::none;
  std::vector<Tag> tags;
  std::vector<TagSpan> spans;
  std::vector<Piece> pieces;
  std::vector<FieldUse> fields;

  void note_fields(const std::vector<Piece>& some, std::vector<SectionUse>& around);
  /// Pieces of `text` between two offsets, from tag number `next` on.
  std::vector<Piece> build(std::string_view text, std::size_t from, std::size_t to,
                           std::size_t& next, const std::vector<std::size_t>& partner) const;
  void write(const std::vector<Piece>& some, Evaluator& evaluator, std::string& out) const;
};

std::vector<Piece> TextTemplate::Impl::build(std::string_view text, std::size_t from,
                                             std::size_t to, std::size_t& next,
                                             const std::vector<std::size_t>& partner) const {
  std::vector<Piece> made;
  const auto literal = [&](std::size_t end) {
    if (end > from) made.push_back({std::string(text.substr(from, end - from)), 0, {}, {}});
  };
  while (next < tags.size() && spans[next].begin < to) {
    const std::size_t index = next++;
    literal(spans[index].begin);
    from = spans[index].end;
    if (tags[index].kind == Tag::Kind::value) made.push_back({{}, index, Piece::Kind::value, {}});
    if (!tags[index].opens()) continue;
    const std::size_t end = partner[index];
    made.push_back(
        {{}, index, Piece::Kind::section, build(text, from, spans[end].begin, next, partner)});
    from = spans[end].end;
    ++next;
  }
  literal(to);
  return made;
}

void TextTemplate::Impl::note_fields(const std::vector<Piece>& some,
                                     std::vector<SectionUse>& around) {
  for (const Piece& piece : some) {
    if (piece.kind == Piece::Kind::literal) continue;
    const Tag& tag = tags[piece.tag];
    FieldUse use{tag.name,   {}, tag.opens(),     tag.kind == Tag::Kind::inverted,
                 tag.equals, {}, tag.place.where, tag.place.around,
                 around};
    for (const SectionUse& section : around) use.within.push_back(section.name);
    for (const FilterCall& call : tag.filters) use.filters.push_back(call.name);
    fields.push_back(std::move(use));
    if (piece.kind != Piece::Kind::section) continue;
    around.push_back(section_use(tag));
    note_fields(piece.inside, around);
    around.pop_back();
  }
}

void TextTemplate::Impl::write(const std::vector<Piece>& some, Evaluator& evaluator,
                               std::string& out) const {
  for (const Piece& piece : some) {
    if (piece.kind == Piece::Kind::literal) {
      out += piece.literal;
    } else if (piece.kind == Piece::Kind::section) {
      evaluator.each(tags[piece.tag], [&] { write(piece.inside, evaluator, out); });
    } else if (const auto printed = evaluator.print(tags[piece.tag])) {
      out += escape == Escape::html ? escape_html(printed->text) : printed->text;
    }
  }
}

std::optional<TextTemplate> TextTemplate::load(std::string name, std::string_view text,
                                               const Aliases& aliases, DiagnosticSink& sink,
                                               Escape escape) {
  Findings findings(name, sink);
  auto impl = std::make_shared<Impl>();
  impl->name = std::move(name);
  impl->escape = escape;
  const PlaceOf place_of = [&](std::size_t begin, std::size_t end) {
    return line_place(text, begin, end);
  };
  std::vector<std::size_t> order;
  for (const TagSpan& span : find_tags(text, place_of, findings)) {
    auto tag = read_tag(span.inner, place_of(span.begin, span.end), aliases, findings);
    if (!tag) continue;
    impl->spans.push_back(tag->kind == Tag::Kind::value ? span : whole_line(text, span));
    order.push_back(impl->tags.size());
    impl->tags.push_back(std::move(*tag));
  }
  if (findings.has_errors()) return std::nullopt;
  const auto partner = pair_sections(impl->tags, order, findings);
  if (!partner) return std::nullopt;
  std::size_t next = 0;
  impl->pieces = impl->build(text, 0, text.size(), next, *partner);
  std::vector<SectionUse> around;
  impl->note_fields(impl->pieces, around);
  TextTemplate result;
  result.impl_ = std::move(impl);
  return result;
}

const std::vector<FieldUse>& TextTemplate::fields() const { return impl_->fields; }

std::optional<std::string> TextTemplate::render(const Value& model, Audience audience,
                                                DiagnosticSink& sink) const {
  Findings findings(impl_->name, sink);
  Evaluator evaluator(model, audience, findings);
  std::string out;
  impl_->write(impl_->pieces, evaluator, out);
  if (findings.has_errors()) return std::nullopt;
  return out;
}

}  // namespace gongyi::document
