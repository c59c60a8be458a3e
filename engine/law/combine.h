#pragma once
#include <span>

#include "law/law_data.h"

namespace gongyi::law {

/// Chooses among the values in force of several layers and says in words why each other one gave
/// way. What nobody could verify never overrules what was verified or read quoted. `candidates`
/// run from the nation down and are not empty.
[[nodiscard]] InForce combine(const ParameterMeta& meta,
                              std::span<const DatedValue* const> candidates, Date day);

/// What only the estate's adopted rules say, where no layer of the law has a value of its own.
[[nodiscard]] std::optional<InForce> from_estate(const ParameterMeta& meta,
                                                 const EstateLayer& estate, Date day);

/// Puts the estate's adopted rule on top where the law lets it speak: `estate: true`, a fitting
/// value, and for a parameter that combines by strictness none laxer than the law. Otherwise the
/// answer stays and the rule is listed with the reason.
void apply_estate(const ParameterMeta& meta, const EstateLayer& estate, Date day, InForce& answer);

}  // namespace gongyi::law
