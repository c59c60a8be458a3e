#include "service/proxy_book.h"

#include <cctype>

#include "base/message.h"
#include "casefile/proxies.h"
#include "casefile/vote_question.h"
#include "document/mask.h"
#include "service/ballot_codes.h"
#include "service/lists.h"

namespace gongyi::service {
namespace {

// As people write one ID number in two ways: with blanks, with a small x.
std::string plain(const std::string& id) {
  std::string out;
  for (const char c : id) {
    if (std::isspace(static_cast<unsigned char>(c)) == 0)
      out += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return out;
}

}  // namespace

ProxyBook::ProxyBook(Office& office, const LoadedCase& file, const definition::VoteSpec& vote,
                     Sealer& sealer)
    : file_(file), sealer_(sealer) {
  Unsealer unsealer(office.store());
  if (const auto* round = file.view.round(vote.id)) {
    count_ = round->proxies.size();
    for (const auto& one : round->proxies) {
      const auto person = unsealer.person(one.person);
      const Known known{one.no, person.text("name"), one.kind, one.candidate};
      by_no_.emplace(one.no, known);
      if (const auto id = plain(person.text("id_number")); !id.empty()) by_id_.emplace(id, known);
    }
  }
  for (const auto& one : file.view.candidates) {
    if (one.withdrawn) continue;
    const auto person = unsealer.person(one.person);
    const auto id = plain(person.text("id_number"));
    if (id.empty()) {
      candidate_by_name_.emplace(person.text("name"), one.no);
    } else {
      candidate_by_id_.emplace(id, one.no);
    }
  }
}

// A candidate without an ID number on record is known by the name alone.
std::string ProxyBook::candidate_of(const ProxyInput& input) const {
  if (const auto found = candidate_by_id_.find(plain(input.id_number));
      found != candidate_by_id_.end())
    return found->second;
  const auto found = candidate_by_name_.find(input.name);
  return found == candidate_by_name_.end() ? std::string() : found->second;
}

Result<casefile::ProxyUse, Message> ProxyBook::use(const ProxyInput& input) {
  casefile::ProxyUse out;
  out.authority = input.authority;
  if (input.name.empty()) {
    if (input.id_number.empty() && input.kind.empty()) return out;
    return Err{Message("SV735")};
  }
  const auto take = [&](const Known& known) {
    out.no = known.no;
    out.kind = known.kind;
    out.candidate = known.candidate;
    return out;
  };
  if (const auto found = by_no_.find(input.name); found != by_no_.end()) return take(found->second);
  if (input.id_number.empty()) return Err{Message("SV736")};
  const auto id = plain(input.id_number);
  if (const auto found = by_id_.find(id); found != by_id_.end()) {
    if (found->second.name != input.name) return Err{Message("SV737", {found->second.no})};
    return take(found->second);
  }
  const auto kind = proxy_kind(input.kind);
  if (!kind) return Err{Message("SV738", {proxy_kinds()})};
  const auto* type = file_.vocabulary->record("person");
  if (type == nullptr) return Err{Message("R140")};
  Json person = Json::object();
  person["name"] = input.name;
  person["id_number"] = input.id_number;
  const Known known{"P" + std::to_string(++count_), input.name, *kind, candidate_of(input)};
  by_id_.emplace(id, known);
  by_no_.emplace(known.no, known);
  auto made = take(known);
  made.person = sealer_.person(person, *type);
  return made;
}

Result<ProxyLines, Problem> proxy_lines(Office& office, const LoadedCase& file,
                                        const std::string& vote) {
  const auto spec = vote_of(file, vote);
  if (!spec) return Err{spec.error()};
  ProxyLines out;
  const auto holder = rules_for(office, file, false);
  if (const auto rule =
          casefile::announced_law(**spec, file.view, *holder.rules, "proxy.max_principals")) {
    const auto* most = std::get_if<std::int64_t>(&rule->value.value.data);
    if (most != nullptr) out.limit = *most;
    out.basis = rule->value.basis;
  }
  const auto* round = file.view.round((*spec)->id);
  if (round == nullptr) return out;
  const auto principals = casefile::principals_of(*round);
  Unsealer unsealer(office.store());
  for (const auto& one : round->proxies) {
    const auto name = unsealer.person(one.person).text("name");
    const auto found = principals.find(one.no);
    out.lines.push_back({one.no, document::mask_name(name), one.kind,
                         found == principals.end() ? 0 : found->second.size()});
  }
  return out;
}

}  // namespace gongyi::service
