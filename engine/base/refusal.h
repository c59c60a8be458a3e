#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/citation.h"
#include "base/date.h"
#include "base/message.h"
#include "base/source.h"

namespace gongyi {

/// The law or the procedure says no, now (不予办理及理由). A value, always with its basis and the
/// numbers seen (inside the message); commands return all that apply, not the first.
struct Refusal {
  Message message;
  std::vector<Citation> basis;
  std::optional<std::string> step;  ///< step id it belongs to
  std::optional<Date> earliest;     ///< first day on which this reason falls away, when known
  SourceRange at = {};              ///< the place in the file it speaks of, when there is one
};

}  // namespace gongyi
