#include <algorithm>
#include <map>

#include "base/message.h"
#include "casefile/proxies.h"
#include "casefile/vote_question.h"
#include "service/document_model.h"

namespace gongyi::service {
namespace {

struct ChannelSums {
  std::int64_t returned = 0, valid = 0;
  Area area;
};

std::map<std::string, Area> areas_of(const ModelSource& source) {
  std::map<std::string, Area> out;
  if (!source.base) return out;
  for (const auto& head : source.base->heads) out[head.id] = head.area;
  return out;
}

// How many owners each proxy stood for, beside the limit of the rules where they have one.
std::string proxies_text(const ModelSource& source, const definition::VoteSpec& vote,
                         const casefile::VoteRound& round) {
  const auto principals = casefile::principals_of(round);
  if (principals.empty()) return Message("SV731").in(Lang::zh);
  std::size_t owners = 0, most = 0;
  for (const auto& [proxy, ballots] : principals) {
    owners += ballots.size();
    most = std::max(most, ballots.size());
  }
  const auto& law = source.office.library().rules.law;
  const auto day =
      casefile::notice_day(vote, source.file.view).value_or(source.office.clock().today);
  const auto limit = law.at("proxy.max_principals", source.file.view.jurisdiction, day,
                            law::pinned_on(source.estate.adopted_rules(law), day));
  const auto said =
      limit ? Message("SV733", {limit->value.value.text()}).text() : Message("SV734").text();
  return Message("SV732", {std::to_string(principals.size()), std::to_string(owners),
                           std::to_string(most), said})
      .in(Lang::zh);
}

}  // namespace

std::string channel_text(bool online) {
  return Message(online ? "SV730.online" : "SV730.paper").in(Lang::zh);
}

void add_channels(document::Record& root, ModelSource& source, const definition::VoteSpec& vote,
                  const casefile::VoteRound* round) {
  document::List rows;
  std::string proxies = Message("SV731").in(Lang::zh);
  if (round != nullptr) {
    const auto areas = areas_of(source);
    std::map<bool, ChannelSums> sums;
    sums[false];
    for (const auto& ballot : round->ballots) {
      for (const auto& paper : ballot.papers) ++sums[paper.online].returned;
      const auto* counted = ballot.counted();
      if (counted == nullptr || counted->state != ballot::BallotState::valid) continue;
      auto& mine = sums[counted->online];
      ++mine.valid;
      if (const auto area = areas.find(ballot.head); area != areas.end()) mine.area += area->second;
    }
    for (const auto& [online, sum] : sums) {
      document::Record row;
      row["channel_text"] = channel_text(online);
      row["returned"] = sum.returned;
      row["valid"] = sum.valid;
      row["left_out"] = sum.returned - sum.valid;
      row["area"] = sum.area;
      rows.emplace_back(std::move(row));
    }
    proxies = proxies_text(source, vote, *round);
  }
  put(root, "vote.channels", std::move(rows));
  put(root, "vote.proxies_text", std::move(proxies));
}

}  // namespace gongyi::service
