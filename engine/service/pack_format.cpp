#include "service/pack_format.h"

#include "base/digest.h"

namespace gongyi::service::pack {
namespace {

Json file_json(const PackedFile& file) {
  Json pages;
  if (file.pages) pages = Json(*file.pages);
  Json row(Json::Object{{"path", Json(file.path)},
                        {"document", Json(file.id)},
                        {"title", Json(file.title)},
                        {"edition", Json(file.edition)},
                        {"on", Json(file.on)},
                        {"pages_about", std::move(pages)},
                        {"sha256", Json(file.sha256)},
                        {"size", Json(file.size)}});
  if (!file.own_template.empty()) row["own_template"] = file.own_template;
  return row;
}

}  // namespace

std::string files_digest(const std::vector<PackedFile>& files) {
  std::string text;
  for (const auto& file : files)
    text += file.path + "\n" + file.sha256 + "\n" + std::to_string(file.size) + "\n";
  return sha256(text);
}

Json index_json(const PackReport& report, const casefile::CaseView& view, const Office& office,
                document::Audience audience) {
  Json files = Json::array();
  for (const auto& file : report.files) files.push(file_json(file));
  return Json(Json::Object{
      {"format", Json(std::string(kFormat))},
      {"case", Json(view.id)},
      {"estate", Json(view.estate)},
      {"procedure", Json(view.procedure_id)},
      {"procedure_version", Json(view.procedure_version)},
      {"edition", Json(audience == document::Audience::posting ? "posting" : "archive")},
      {"packed_on", Json(office.clock().today.iso())},
      {"packed_by", Json(office.by())},
      {"journal_head", Json(view.head_hash)},
      {"files_digest", Json(report.digest)},
      {"files", std::move(files)}});
}

Json entry_json(const casefile::Entry& entry) {
  return Json(Json::Object{{"stream", Json(entry.stream)},
                           {"seq", Json(entry.seq)},
                           {"recorded_at", Json(entry.recorded_at.utc_ms)},
                           {"command", Json(entry.command)},
                           {"kind", Json(entry.kind)},
                           {"version", Json(entry.version)},
                           {"act_date", Json(entry.act_date.iso())},
                           {"by", Json(entry.by)},
                           {"step", Json(entry.step)},
                           {"payload", entry.payload},
                           {"phases", entry.phases},
                           {"prev_hash", Json(entry.prev_hash)},
                           {"hash", Json(entry.hash)}});
}

casefile::Entry entry_from(const Json& json) {
  casefile::Entry entry;
  entry.stream = json.text("stream");
  entry.seq = json.number("seq");
  entry.recorded_at.utc_ms = json.number("recorded_at");
  entry.command = json.text("command");
  entry.kind = json.text("kind");
  entry.version = static_cast<int>(json.number("version"));
  entry.act_date = Date::parse(json.text("act_date")).value_or(Date());
  entry.by = json.text("by");
  entry.step = json.text("step");
  entry.payload = json.at("payload");
  entry.phases = json.at("phases");
  entry.prev_hash = json.text("prev_hash");
  entry.hash = json.text("hash");
  return entry;
}

}  // namespace gongyi::service::pack
