#include "cli/session.h"

#include <chrono>
#include <ostream>

#include "base/instant.h"
#include "cli/report.h"
#include "service/data_dir.h"

namespace gongyi::cli {

Session::Session(std::ostream& out, std::ostream& err, Globals globals)
    : out_(out), err_(err), globals_(std::move(globals)) {}
Session::~Session() = default;

Date Session::today() const {
  if (globals_.now) return *globals_.now;
  using std::chrono::milliseconds;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return Instant{std::chrono::duration_cast<milliseconds>(now).count()}.china_date();
}

std::string Session::say(std::string_view code, std::vector<Text> args) const {
  return Message(code, std::move(args)).in(lang());
}

void Session::print(const Json& json) { out_ << json.pretty() << '\n'; }

const service::Rulebook& Session::rulebook() {
  if (rules_) return *rules_;
  DiagnosticSink sink;
  rules_ = service::load_rulebook(service::data_dir(), sink);
  if (!rules_) throw Stopped{report(*this, sink)};
  return *rules_;
}

}  // namespace gongyi::cli
