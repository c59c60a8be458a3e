#pragma once
#include <string>
#include <vector>

#include "support/shipped.h"

/// Small definitions with one thing wrong. `§` in a text marks the place a finding must point at;
/// it is taken out before reading.
namespace gongyi::definition::bad {

struct Marked {
  std::string text;
  std::vector<std::string> places;  ///< "line:column" of every mark, in order
};
Marked unmark(const std::string& text);

/// What was found, as "CODE line:column" and, with a suggestion, " → word".
std::vector<std::string> findings(const std::string& text, const Manifest* manifest = nullptr);

/// Parts of a valid little procedure of two steps; each part may be replaced or added to.
struct Small {
  std::string places = "[cn-shandong-qingdao]";
  std::string apply = "    facts: [application.kind, application.received_on]\n";  ///< first step
  std::string close = "    needs: [apply]\n    ends: over\n";                      ///< last step
  std::string between;                                                             ///< more steps
  std::string top;                                                                 ///< votes …
  [[nodiscard]] std::string text() const;
};

}  // namespace gongyi::definition::bad
