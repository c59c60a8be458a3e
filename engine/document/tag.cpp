#include "document/tag.h"

#include <algorithm>

#include "base/utf8.h"
#include "document/filters.h"
#include "document/suggest.h"

namespace gongyi::document {
namespace {

constexpr std::string_view kOpen = "{{", kClose = "}}";

bool is_id(std::string_view name) {
  if (name.empty() || name.front() == '.' || name.back() == '.') return false;
  if (name.find("..") != std::string_view::npos) return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-';
  });
}

/// A Chinese title: anything with a non-ASCII character, without white space, braces or the signs
/// of the tag language in either width.
bool looks_like_title(std::string_view name) {
  static constexpr std::u32string_view kBarred =
      U" \t\n\r\u3000#^/|!&>={}＃＾／｜！＆＞＝｛｝\uFFFC\uFFFD";
  bool wide = false;
  for (const char32_t point : utf8::decode(name)) {
    if (kBarred.find(point) != std::u32string_view::npos) return false;
    wide = wide || point > 0x7F;
  }
  return wide;
}

/// The words every loop knows, in Chinese.
std::string_view loop_word(std::string_view title) {
  if (title == "序号") return "index";
  if (title == "首项") return "first";
  if (title == "末项") return "last";
  if (title == "项数") return "count";
  return {};
}

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  for (;;) {
    const auto end = text.find(at);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// `名单.count` and `名单.项数`: how many rows the list of that title has; nothing for other names.
std::string count_of_list(std::string_view written, const Aliases& aliases) {
  const auto dot = written.rfind('.');
  if (dot == std::string_view::npos) return {};
  const auto word = written.substr(dot + 1);
  const auto list = aliases.find(written.substr(0, dot));
  if (list == aliases.end() || (word != "count" && loop_word(word) != "count")) return {};
  return list->second + ".count";
}

bool resolve_name(Tag& tag, const Aliases& aliases, Findings& findings) {
  const std::string& written = tag.written;
  if (const auto found = aliases.find(written); found != aliases.end()) {
    tag.name = found->second;
  } else if (!loop_word(written).empty()) {
    tag.name = loop_word(written);
  } else if (const auto count = count_of_list(written, aliases); !count.empty()) {
    tag.name = count;
  } else if (written == "." || is_id(written)) {
    tag.name = written;
  } else if (!looks_like_title(written)) {
    findings.error("TPL015", tag.place, {Text(written)});
    return false;
  } else {
    std::vector<std::string_view> titles;
    for (const auto& [title, id] : aliases) titles.push_back(title);
    if (const auto near = nearest(written, titles); !near.empty())
      findings.error("TPL016", tag.place, {Text(written), Text(std::string(near))});
    else
      findings.error("TPL017", tag.place, {Text(written)});
    return false;
  }
  if (tag.name != ".") tag.path = split(tag.name, '.');
  return true;
}

/// Looks past `|` inside an argument? No: an argument ends at the next `|`.
bool read_filters(Tag& tag, std::string_view text, Findings& findings) {
  bool good = true;
  for (const std::string& part : split(text, '|')) {
    const auto colon = part.find(':');
    FilterCall call{std::string(utf8::trim(std::string_view(part).substr(0, colon))), {}};
    if (colon != std::string::npos)
      call.argument = utf8::trim(std::string_view(part).substr(colon + 1));
    good = check_filter(tag, call, findings) && good;
    tag.filters.push_back(std::move(call));
  }
  return good;
}

/// Signs of Mustache that this language leaves out.
std::string_view refused_sign(char sign) {
  switch (sign) {
    case '&':
    case '{':
      return "TPL012";
    case '>':
      return "TPL013";
    case '=':
      return "TPL014";
    default:
      return {};
  }
}

Tag::Kind kind_of(char sign) {
  switch (sign) {
    case '#':
      return Tag::Kind::section;
    case '^':
      return Tag::Kind::inverted;
    case '/':
      return Tag::Kind::close;
    case '!':
      return Tag::Kind::comment;
    default:
      return Tag::Kind::value;
  }
}

void warn_of_wide_braces(std::string_view text, const PlaceOf& place_of, Findings& findings) {
  for (const std::string_view wide : {"｛｛", "｛{", "{｛", "｝｝", "｝}", "}｝"}) {
    const auto at = text.find(wide);
    if (at == std::string_view::npos) continue;
    findings.warning("TPL025", place_of(at, at + wide.size()));
    return;
  }
}

}  // namespace

std::vector<TagSpan> find_tags(std::string_view text, const PlaceOf& place_of, Findings& findings) {
  std::vector<TagSpan> spans;
  warn_of_wide_braces(text, place_of, findings);
  std::size_t at = 0;
  for (;;) {
    const auto open = text.find(kOpen, at);
    const auto stray = text.substr(0, open).find(kClose, at);
    if (stray != std::string_view::npos)
      findings.error("TPL011", place_of(stray, stray + kClose.size()));
    if (open == std::string_view::npos) return spans;

    const bool triple = text.substr(open).starts_with("{{{");
    const auto close = text.find(triple ? "}}}" : kClose, open + kOpen.size());
    const bool comment = text.substr(open).starts_with("{{!");
    const auto next = comment ? std::string_view::npos : text.find(kOpen, open + (triple ? 3 : 2));
    if (close == std::string_view::npos || next < close) {
      const auto end = std::min({next, text.size(), open + std::size_t{40}});
      findings.error(triple ? "TPL012" : "TPL010",
                     place_of(open, open + utf8::prefix(text.substr(open, end - open), 20).size()));
      if (next == std::string_view::npos) return spans;
      at = next;
      continue;
    }
    at = close + (triple ? 3 : 2);
    if (triple)
      findings.error("TPL012", place_of(open, at));
    else
      spans.push_back({open, at, text.substr(open + 2, close - open - 2)});
  }
}

std::optional<Tag> read_tag(std::string_view inner, Place place, const Aliases& aliases,
                            Findings& findings) {
  Tag tag;
  tag.place = std::move(place);
  auto text = utf8::trim(inner);
  const char sign = text.empty() ? ' ' : text.front();
  if (const auto refused = refused_sign(sign); !refused.empty()) {
    findings.error(refused, tag.place);
    return std::nullopt;
  }
  tag.kind = kind_of(sign);
  if (tag.kind == Tag::Kind::comment) return tag;
  if (tag.kind != Tag::Kind::value) text.remove_prefix(1);

  const auto bar = text.find('|');
  tag.written = utf8::trim(text.substr(0, bar));
  if (const auto sign_at = tag.written.find('=');
      tag.kind != Tag::Kind::value && sign_at != std::string::npos) {
    tag.equals = utf8::trim(std::string_view(tag.written).substr(sign_at + 1));
    tag.written = utf8::trim(std::string_view(tag.written).substr(0, sign_at));
    if (tag.equals.empty()) {
      findings.error("D351", tag.place, {Text(tag.written)});
      return std::nullopt;
    }
  }
  bool good = resolve_name(tag, aliases, findings);
  if (bar != std::string_view::npos) {
    if (tag.kind != Tag::Kind::value) {
      findings.error("TPL020", tag.place);
      return std::nullopt;
    }
    good = read_filters(tag, text.substr(bar + 1), findings) && good;
  }
  if (!good) return std::nullopt;
  return tag;
}

std::optional<std::vector<std::size_t>> pair_sections(const std::vector<Tag>& tags,
                                                      const std::vector<std::size_t>& order,
                                                      Findings& findings) {
  std::vector<std::size_t> partner(tags.size()), open;
  for (std::size_t i = 0; i < tags.size(); ++i) partner[i] = i;
  const auto sign = [&](const Tag& tag) {
    const char* signs[] = {"", "#", "^", "/", "!"};
    return Text("{{" + std::string(signs[static_cast<int>(tag.kind)]) + tag.written +
                (tag.equals.empty() ? "" : "=" + tag.equals) + "}}");
  };
  bool good = true;
  for (const std::size_t index : order) {
    const Tag& tag = tags[index];
    if (tag.opens()) {
      if (open.size() == kMaxSections) {
        findings.error("TPL028", tag.place, {std::to_string(kMaxSections)});
        return std::nullopt;
      }
      open.push_back(index);
    } else if (tag.kind == Tag::Kind::close) {
      const auto match = std::find_if(open.rbegin(), open.rend(), [&](std::size_t candidate) {
        // {{/name}} closes {{#name=value}} too; a value written there must be the same.
        return tags[candidate].name == tag.name &&
               (tag.equals.empty() || tag.equals == tags[candidate].equals);
      });
      if (match == open.rend()) {
        findings.error("TPL022", tag.place, {sign(tag)});
        good = false;
        continue;
      }
      if (match != open.rbegin()) {
        findings.error("TPL023", tag.place, {sign(tag), sign(tags[open.back()])});
        good = false;
      }
      partner[index] = *match;
      partner[*match] = index;
      open.erase(std::next(match).base());
    }
  }
  for (const std::size_t index : open)
    findings.error("TPL021", tags[index].place,
                   {sign(tags[index]), Text("{{/" + tags[index].written + "}}")});
  if (!good || !open.empty()) return std::nullopt;
  return partner;
}

}  // namespace gongyi::document
