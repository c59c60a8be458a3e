#include "casefile/entry.h"

#include "base/digest.h"

namespace gongyi::casefile {

std::string hashed_text(const Entry& entry) {
  Json all = Json::object();
  all["act_date"] = entry.act_date.iso();
  all["by"] = entry.by;
  all["command"] = entry.command;
  all["kind"] = entry.kind;
  all["payload"] = entry.payload;
  all["phases"] = entry.phases;
  all["prev"] = entry.prev_hash;
  all["recorded_at"] = entry.recorded_at.utc_ms;
  all["seq"] = entry.seq;
  all["step"] = entry.step;
  all["stream"] = entry.stream;
  all["version"] = entry.version;
  return all.canonical();
}

std::string entry_hash(const Entry& entry) { return sha256(hashed_text(entry)); }

}  // namespace gongyi::casefile
