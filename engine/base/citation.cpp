#include "base/citation.h"

#include "base/message.h"

namespace gongyi {

std::string Citation::in(Lang lang) const {
  if (article.empty()) return Message("base.citation_whole", {name}).in(lang);
  // "25(1)" reads 第25条第(1)项 in Chinese and art. 25(1) in English.
  const auto paren = article.find('(');
  if (paren == std::string::npos) return Message("base.citation", {name, article}).in(lang);
  if (lang == Lang::en) return Message("base.citation", {name, article}).in(lang);
  return Message("base.citation", {name, article.substr(0, paren)}).in(lang) + "第" +
         article.substr(paren) + "项";
}

std::string format(const std::vector<Citation>& basis, Lang lang) {
  std::string out;
  for (const auto& citation : basis) {
    if (!out.empty()) out += lang == Lang::zh ? "、" : "; ";
    out += citation.in(lang);
  }
  return out;
}

}  // namespace gongyi
