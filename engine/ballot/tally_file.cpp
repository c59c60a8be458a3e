#include "ballot/tally_file.h"

#include "ballot/tally_reader.h"

namespace gongyi::ballot {

std::optional<TallyFile> read_tally_file(const yaml::Node& root, const law::LawBook& book,
                                         DiagnosticSink& sink) {
  return TallyReader(root, book, sink).read();
}

std::optional<Tally> tally(const TallyFile& file, DiagnosticSink& sink) {
  if (!file.totals) return tally(file.question, file.base, file.ballots, sink);
  const auto& totals = *file.totals;
  return tally_sums(file.question, totals.heads, totals.area, totals.counts, sink);
}

}  // namespace gongyi::ballot
