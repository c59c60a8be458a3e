#pragma once
#include <map>
#include <string>

#include "casefile/commands.h"
#include "service/case_service.h"

namespace gongyi::service {

/// A proxy (受托人) as a clerk writes him down from the written authority.
struct ProxyInput {
  std::string name;  ///< or P1 of one on record
  std::string id_number, kind;
  bool authority = false;  ///< the written authority was shown
};

/// Tells the proxies of a vote apart by their ID numbers, which stay sealed: the journal knows P1,
/// P2 … and no name.
class ProxyBook {
 public:
  ProxyBook(Office& office, const LoadedCase& file, const definition::VoteSpec& vote,
            Sealer& sealer);

  [[nodiscard]] Result<casefile::ProxyUse, Message> use(const ProxyInput& input);

 private:
  struct Known {
    std::string no, name, kind, candidate;
  };
  [[nodiscard]] std::string candidate_of(const ProxyInput& input) const;

  const LoadedCase& file_;
  Sealer& sealer_;
  std::map<std::string, Known> by_id_, by_no_;
  std::map<std::string, std::string> candidate_by_id_, candidate_by_name_;
  std::size_t count_ = 0;
};

}  // namespace gongyi::service
