#include "service/case_pack.h"

#include <set>

#include "base/digest.h"
#include "base/message.h"
#include "document/pages.h"
#include "document/zip_writer.h"
#include "service/document_desk.h"
#include "service/documents.h"
#include "service/own_templates.h"
#include "service/pack_format.h"

namespace gongyi::service {
namespace {

using document::Audience;
using document::Value;

std::string numbered(std::size_t number) {
  constexpr std::size_t kDigits = 4;
  const auto digits = std::to_string(number);
  return std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
}

std::string safe(std::string name) {
  for (auto& c : name) {
    if (c == '/' || c == '\\' || c == ':') c = '-';
  }
  return name;
}

std::optional<std::int64_t> pages_of(const std::string& name, const std::string& bytes) {
  if (name.ends_with(".docx")) return document::estimated_pages(bytes);
  if (bytes.starts_with("%PDF")) return document::pdf_pages(bytes);
  const bool picture = bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF");
  return picture ? std::optional<std::int64_t>(1) : std::nullopt;
}

/// Collects what goes into the archive, compressed as it comes, and what the index tells of it.
class Pack {
 public:
  Pack(Office& office, const LoadedCase& file, Audience audience, DiagnosticSink& sink)
      : office_(office), file_(file), audience_(audience), desk_(office, file, sink), sink_(sink) {}

  std::optional<Problem> make() {
    documents();
    results();
    if (audience_ == Audience::archive) {
      own_templates();
      evidence();
      add(std::string(pack::kJournal), "", say("SV567"), "", journal_text());
      texts();
    }
    return index();
  }

  PackReport report;
  Made made;

 private:
  static std::string say(const char* code) { return Message(code).in(Lang::zh); }

  void add(std::string path, const std::string& id, const std::string& title, const std::string& on,
           std::string_view bytes, const std::string& edition = {}) {
    const bool stored = path.ends_with(".docx") || path.ends_with(".png") ||
                        path.ends_with(".jpg") || path.ends_with(".pdf");
    const std::string plain(bytes);
    report.files.push_back(
        {path, id, title, edition, on, pages_of(path, plain), sha256(plain), plain.size(), ""});
    archive_.add(document::packed(std::move(path), plain, stored));
  }

  void documents() {
    std::size_t number = 0;
    for (const auto& one : file_.view.documents) {
      ++number;
      const bool posting = one.audience == "posting";
      if (audience_ == Audience::posting && !posting) continue;
      const auto bytes = office_.store().blob(one.blob);
      if (!bytes) continue;  // erased with the person it was about; the journal still names it
      const auto* spec = office_.library().manifest->find(one.document);
      const auto title = spec == nullptr ? one.document : spec->title.zh;
      const auto edition = say(posting ? "SV265" : "SV266");
      const auto subject = one.subject.empty() ? std::string() : "_" + one.subject;
      const auto ending = made_ending(*bytes);
      auto name = numbered(number) + "_" + one.document + "_" + title + subject + "_" +
                  one.on.iso() + ending;
      add(edition + "/" + safe(std::move(name)), one.document,
          one.subject.empty() ? title : title + "（" + one.subject + "）", one.on.iso(), *bytes,
          edition);
      if (is_own(office_, one.template_digest))
        report.files.back().own_template = one.template_digest;
    }
  }

  /// What the office changed itself, each once: with it a document can be made again elsewhere.
  void own_templates() {
    std::set<std::string> added;
    for (const auto& one : file_.view.documents) {
      const bool own = is_own(office_, one.template_digest);
      if (!own || !added.insert(one.template_digest).second) continue;
      const auto bytes = office_.store().blob(one.template_digest);
      if (!bytes) continue;
      const auto name =
          one.document + "_" + short_digest(one.template_digest) + made_ending(*bytes);
      add(say("SV793") + "/" + name, "", say("SV793") + " " + one.document, "", *bytes);
    }
  }

  void results() {
    for (const auto& [vote, rounds] : file_.view.votes) {
      std::size_t round = 0;
      for (const auto& one : rounds) {
        ++round;
        if (one.result.is_null()) continue;
        const auto name = rounds.size() == 1 ? vote : vote + "-" + std::to_string(round);
        add(std::string(pack::kResults) + name + ".json", "", say("SV566"), "",
            one.result.canonical());
      }
    }
  }

  /// Every file that the journal names beside the documents, each once.
  void evidence() {
    for (const auto& entry : entries()) walk(entry.payload, entry.act_date);
  }

  void walk(const Json& json, Date on) {
    if (json.is_array()) {
      for (const auto& item : json.items()) walk(item, on);
    }
    if (!json.is_object()) return;
    const auto digest = json.text("sha256"), name = json.text("name");
    if (!digest.empty() && !name.empty() && seen_.insert(digest).second) {
      if (const auto bytes = office_.store().blob(digest)) {
        add(say("SV565") + "/" + numbered(seen_.size()) + "_" + safe(name), "", name, on.iso(),
            *bytes);
      }
    }
    for (const auto& [key, value] : json.members()) walk(value, on);
  }

  void texts() {
    for (const auto& entry : entries()) {
      if (entry.kind != casefile::kind::case_opened) continue;
      for (const auto& [name, digest] : entry.payload.at("texts").members()) {
        const auto text = office_.store().text(digest.string());
        if (text) add(say("SV568") + "/" + safe(name) + ".yaml", "", name, "", text->text);
      }
    }
  }

  const std::vector<casefile::Entry>& entries() {
    if (entries_.empty()) entries_ = office_.store().entries(file_.stream);
    return entries_;
  }

  std::string journal_text() {
    Json list = Json::array();
    for (const auto& entry : entries()) list.push(pack::entry_json(entry));
    return list.canonical();
  }

  /// The printed index first, since it is a file of the pack too; the one for programs tells all.
  std::optional<Problem> index() {
    report.digest = pack::files_digest(report.files);
    if (auto problem = desk_.open()) return problem;
    const auto order = desk_.load(std::string(pack::kIndexDocument));
    if (!order) return order.error();
    auto source = desk_.source(order->loaded.fields(), audience_);
    auto facts = desk_.facts(*order, office_.clock().today);
    auto model = case_model(source, facts);
    fill(model);
    auto bytes = order->loaded.render(model, audience_, sink_);
    if (!bytes) return Problem{Problem::Kind::invalid, {}};
    const auto digest = sha256(*bytes);
    const auto label = say(audience_ == Audience::posting ? "SV265" : "SV266");
    made.documents.push_back(desk_.record(*order, label, audience_, facts.date, digest));
    made.blobs.push_back({digest, *bytes, audience_ == Audience::archive, ""});
    made.blobs.push_back({order->loaded.digest(), order->template_bytes, false, ""});
    add(std::string(pack::kPrintedIndex), std::string(pack::kIndexDocument), order->spec->title.zh,
        facts.date.iso(), *bytes, label);
    const auto text = pack::index_json(report, file_.view, office_, audience_).pretty();
    archive_.add(document::packed(std::string(pack::kIndex), text));
    report.bytes = archive_.finish();
    return std::nullopt;
  }

  void fill(document::Record& model) const {
    document::List rows;
    std::int64_t pages = 0;
    for (const auto& file : report.files) {
      constexpr std::size_t kShown = 16;
      document::Record row;
      row["no"] = file.id.empty() ? "—" : file.id;
      row["title"] = file.title;
      row["edition"] = file.edition.empty() ? "—" : file.edition;
      row["on_text"] = file.on.empty() ? "—" : file.on;
      row["pages_text"] = file.pages ? std::to_string(*file.pages) : "—";
      row["path"] = file.path;
      row["digest"] = file.sha256.substr(0, kShown);
      pages += file.pages.value_or(0);
      rows.emplace_back(std::move(row));
    }
    put(model, "pack.count", static_cast<std::int64_t>(report.files.size()));
    put(model, "pack.pages", pages);
    put(model, "pack.digest", report.digest);
    put(model, "pack.files", std::move(rows));
  }

  Office& office_;
  const LoadedCase& file_;
  Audience audience_;
  DocumentDesk desk_;
  DiagnosticSink& sink_;
  document::ZipWriter archive_;
  std::set<std::string> seen_;
  std::vector<casefile::Entry> entries_;
};

}  // namespace

Result<PackReport, Problem> pack_case(Office& office, const std::string& case_id, Audience audience,
                                      DiagnosticSink& sink) {
  PackReport report;
  const auto outcome =
      record_made(office, case_id, [&](const LoadedCase& file) -> Result<Made, Problem> {
        Pack pack(office, file, audience, sink);
        if (auto problem = pack.make()) return Err{std::move(*problem)};
        report = std::move(pack.report);
        return std::move(pack.made);
      });
  if (!outcome) return Err{outcome.error()};
  return report;
}

}  // namespace gongyi::service
