#include "definition/loader.h"

namespace gongyi::definition {

const std::map<std::string, std::vector<EffectArg>>& effect_specs() {
  static const std::map<std::string, std::vector<EffectArg>> specs = {
      {"pin_roster", {}},
      {"extend_limit", {"step", "by"}},
      {"assembly_established", {"on"}},
      {"committee_elected", {"vote", "on", "term_years"}},
      {"committee_filed", {"no", "on"}},
      {"rules_adopted", {"motion", "on"}},
      {"covenant_adopted", {"motion", "on"}},
      {"working_rules_adopted", {"motion", "on"}},
      {"term_extended", {"motion", "years", "on"}},
      {"member_ended", {"member", "on"}},
      {"members_joined", {"vote", "on"}},
      {"member_suspended", {"member", "on"}},
      {"member_restored", {"member", "on"}},
      {"alternate_joined", {"on", "who?"}},
      {"caretaker_named", {"body", "on"}},
      {"tie_settled", {"vote", "who"}},
      {"proposes", {"procedure"}},
  };
  return specs;
}

bool changes_estate(std::string_view effect) {
  return effect != "pin_roster" && effect != "extend_limit" && effect != "proposes";
}

}  // namespace gongyi::definition
