#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {

std::vector<std::span<const MessageRow>> parts() {
  return {places(),     base(),       yaml(),        calendar(),  law(),      ballot(), exchange(),
          document(),   definition(), casefile(),    store(),     service(),  office(), cli(),
          desk(),       texts(),      desk_screen(), terms(),     printing(), paper(),  rules(),
          operations(), work(),       voting(),      templates(), baseline(), plan()};
}

}  // namespace gongyi::catalogue
