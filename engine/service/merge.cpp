#include "service/merge.h"

#include <algorithm>
#include <fstream>

#include "base/digest.h"
#include "base/error.h"
#include "base/message.h"
#include "service/document_desk.h"
#include "service/files.h"
#include "service/walking_order.h"

namespace gongyi::service {
namespace {

namespace fs = std::filesystem;
using document::Audience;

/// A folder beside the finished files, so that they only need new names; it goes with what is left.
class Staging {
 public:
  explicit Staging(const fs::path& out) : out_(out), path_(out / ".gongyi-merge") {
    std::error_code error;
    fs::create_directories(out, error);
    if (!error) fs::remove_all(path_, error);
    if (!error) fs::create_directory(path_, error);
    if (error) throw Failure(Message("SV020", {out.string()}));
  }
  ~Staging() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  void write(const fs::path& name, const std::string& bytes) const {
    std::error_code ignored;
    fs::create_directories((path_ / name).parent_path(), ignored);
    std::ofstream file(path_ / name, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) throw Failure(Message("SV020", {(out_ / name).string()}));
  }

  /// Brings a file or folder to its place; what an earlier merge left there is replaced.
  void publish(const fs::path& name) const {
    std::error_code error;
    fs::remove_all(out_ / name, error);
    if (!error) fs::rename(path_ / name, out_ / name, error);
    if (error) throw Failure(Message("SV020", {(out_ / name).string()}));
  }

 private:
  fs::path out_, path_;
};

std::string padded(std::size_t number) {
  constexpr std::size_t kDigits = 5;
  const auto digits = std::to_string(number);
  return std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
}

/// Makes the files of one merge in the staging folder, and what the case keeps of them.
class Merge {
 public:
  Merge(Office& office, const LoadedCase& file, const PrintRequest& request, const Staging& staging,
        DiagnosticSink& sink)
      : desk_(office, file, sink), request_(request), staging_(staging), sink_(sink) {}

  std::optional<Problem> make() {
    if (auto problem = desk_.open()) return problem;
    for (const auto& id : request_.documents) {
      const auto order = desk_.order(id);
      if (!order) return order.error();
      if (order->spec->per == definition::Per::case_) return misused(Message("SV560", {id}));
      for (const auto audience : editions(*order->spec, request_.audiences)) {
        if (auto problem = edition(*order, audience)) return problem;
      }
    }
    return std::nullopt;
  }

  std::vector<PrintFile> files;
  Made made;

 private:
  std::optional<Problem> edition(const DocumentOrder& order, Audience audience) {
    auto source = desk_.source(order.loaded.fields(), audience);
    auto subjects = desk_.subjects(order, source, "");
    if (!subjects) return subjects.error();
    const auto facts = desk_.facts(order, request_.on);
    const auto root = case_model(source, facts);
    auto ways = walks(source, std::move(*subjects));
    if (request_.split != Split::building) join(ways);
    for (const auto& way : ways) {
      const bool done = request_.split == Split::each
                            ? each(order, audience, facts.date, source, root, way)
                            : one(order, audience, facts.date, source, root, way);
      if (!done) return Problem{Problem::Kind::invalid, {}};
    }
    return std::nullopt;
  }

  static void join(std::vector<Walk>& ways) {
    Walk all;
    for (auto& way : ways) {
      for (auto& subject : way.subjects) all.subjects.push_back(std::move(subject));
    }
    ways = {std::move(all)};
  }

  bool one(const DocumentOrder& order, Audience audience, Date on, ModelSource& source,
           const document::Record& root, const Walk& way) {
    auto at = way.subjects.begin();
    const auto next = [&]() -> std::optional<document::Record> {
      if (at == way.subjects.end()) return std::nullopt;
      return desk_.copy(root, source, order, *at++);
    };
    auto bytes = order.loaded.render_merged(next, audience, sink_);
    if (!bytes) return false;
    const auto label =
        way.building.empty() ? Message("SV267").in(Lang::zh) : building_title(way.building);
    const fs::path name = file_stem(*order.spec, label, audience) + ".docx";
    staging_.write(name, *bytes);
    keep(order, audience, on, label, std::move(*bytes));
    files.push_back({order.spec->id, way.building, audience, name, way.subjects.size()});
    return true;
  }

  bool each(const DocumentOrder& order, Audience audience, Date on, ModelSource& source,
            const document::Record& root, const Walk& way) {
    const auto label = Message("SV561").in(Lang::zh);
    const fs::path folder = file_stem(*order.spec, label, audience);
    Json list = Json::array();
    std::size_t number = 0;
    for (const auto& subject : way.subjects) {
      const auto bytes =
          order.loaded.render(desk_.copy(root, source, order, subject), audience, sink_);
      if (!bytes) return false;
      // The number first, so that the folder lists them in walking order.
      const auto name =
          padded(++number) + "_" + file_stem(*order.spec, subject.id, audience) + ".docx";
      staging_.write(folder / name, *bytes);
      list.push(Json(Json::Object{
          {"subject", Json(subject.id)}, {"file", Json(name)}, {"sha256", Json(sha256(*bytes))}}));
    }
    const Json record(Json::Object{{"document", Json(order.spec->id)},
                                   {"template", Json(order.loaded.digest())},
                                   {"on", Json(on.iso())},
                                   {"files", std::move(list)}});
    keep(order, audience, on, label, record.canonical());
    files.push_back({order.spec->id, "", audience, folder, number});
    return true;
  }

  void keep(const DocumentOrder& order, Audience audience, Date on, const std::string& label,
            std::string bytes) {
    const auto digest = sha256(bytes);
    made.documents.push_back(desk_.record(order, label, audience, on, digest));
    made.blobs.push_back({digest, std::move(bytes), audience != Audience::posting, ""});
  }

  DocumentDesk desk_;
  const PrintRequest& request_;
  const Staging& staging_;
  DiagnosticSink& sink_;
};

}  // namespace

Result<PrintReport, Problem> merge_documents(Office& office, const std::string& case_id,
                                             const PrintRequest& request, DiagnosticSink& sink) {
  const Staging staging(request.out);
  PrintReport report;
  const auto outcome =
      record_made(office, case_id, [&](const LoadedCase& file) -> Result<Made, Problem> {
        Merge merge(office, file, request, staging, sink);
        if (auto problem = merge.make()) return Err{std::move(*problem)};
        report.files = std::move(merge.files);
        return std::move(merge.made);
      });
  if (!outcome) return Err{outcome.error()};
  for (auto& file : report.files) {
    staging.publish(file.path);
    file.path = request.out / file.path;
  }
  report.warnings = outcome->warnings;
  return report;
}

}  // namespace gongyi::service
