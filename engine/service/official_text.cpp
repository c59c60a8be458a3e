#include "service/official_text.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <tuple>

#include "document/numerals.h"

namespace gongyi::service {
namespace {

std::optional<std::int64_t> leading_number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) return std::nullopt;
  return value;
}

std::string words(std::int64_t number) {
  return document::chinese_number(number).value_or(std::to_string(number));
}

// "24" → 第二十四条; "25(1)" → 第二十五条第（一）项; nothing when it is written otherwise.
std::optional<std::string> article_text(const std::string& article) {
  const auto paren = article.find('(');
  const auto number = article.substr(0, paren);
  const auto value = leading_number(number);
  if (!value || std::to_string(*value) != number) return std::nullopt;
  auto out = "第" + words(*value) + "条";
  if (paren == std::string::npos) return out;
  const auto item = leading_number(article.substr(paren + 1));
  if (!item || article.substr(paren) != "(" + std::to_string(*item) + ")") return std::nullopt;
  return out + "第（" + words(*item) + "）项";
}

// The articles of one source after its name; an article of unusual form is cited with the name.
void append(std::string& out, const Citation& citation, bool named) {
  const auto article = citation.article.empty() ? "" : article_text(citation.article);
  if (!out.empty()) out += "、";
  if (!article)
    out += citation.in(Lang::zh);
  else
    out += (named ? "" : "《" + citation.name.zh + "》") + *article;
}

}  // namespace

std::string official(const Citation& citation) {
  std::string out;
  append(out, citation, false);
  return out;
}

std::string official(std::vector<Citation> basis, const std::vector<law::Source>& sources) {
  const auto rank = [&](const Citation& citation) {
    return std::find_if(sources.begin(), sources.end(),
                        [&](const law::Source& source) { return source.tag == citation.source; }) -
           sources.begin();
  };
  const auto key = [&](const Citation& citation) {
    return std::tuple(rank(citation), leading_number(citation.article).value_or(0),
                      citation.article);
  };
  std::stable_sort(basis.begin(), basis.end(),
                   [&](const Citation& a, const Citation& b) { return key(a) < key(b); });
  std::string out;
  for (std::size_t i = 0; i < basis.size(); ++i)
    append(out, basis[i], i > 0 && basis[i - 1].source == basis[i].source);
  return out;
}

std::string official(const law::Value& value) {
  const auto* share = std::get_if<Fraction>(&value.data);
  if (share == nullptr || share->num <= 0 || share->den <= 1) return value.text().zh;
  // Halves, thirds and quarters are said so; what is a whole percentage otherwise as 百分之….
  if (share->den > 4 && 100 % share->den == 0)
    return "百分之" + words(share->num * (100 / share->den));
  return words(share->den) + "分之" + words(share->num);
}

}  // namespace gongyi::service
