#pragma once
#include <vector>

#include "base/json.h"
#include "base/text.h"
#include "law/law_book.h"
#include "service/estates.h"

/// How the sitting committee stands on a day (届满、缺额、不足法定比例、代行职责): what a clerk
/// must know before he opens anything.
namespace gongyi::service {

struct TermStanding {
  bool expired = false;    ///< the last day is past and nobody was elected since
  bool collapsed = false;  ///< members left are below the share that forces a new election (Q41)
  std::optional<law::InForce> collapse_share;
};
[[nodiscard]] TermStanding standing_of(const EstateView& estate, const law::LawBook& law,
                                       Date today);
/// The same in sentences, the article with it; nothing when there is nothing to say.
[[nodiscard]] std::vector<Text> term_words(const EstateView& estate, const law::LawBook& law,
                                           Date today);
[[nodiscard]] Json term_json(const EstateView& estate, const law::LawBook& law, Date today);

}  // namespace gongyi::service
