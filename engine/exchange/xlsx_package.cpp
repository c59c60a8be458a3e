#include "exchange/xlsx_package.h"

#include <map>
#include <pugixml.hpp>

#include "base/utf8.h"
#include "exchange/limits.h"
#include "exchange/text_decoding.h"
#include "exchange/xlsx_strings.h"
#include "exchange/xml_slices.h"

namespace gongyi::exchange {
namespace {

constexpr std::size_t kMostMetadata = 32U << 20;

struct Relation {
  std::string type, target;
};
using Relations = std::map<std::string, Relation>;

// "xl/workbook.xml" + "../a/b.xml" → "a/b.xml". A target with a leading slash is absolute.
std::string resolve(const std::string& from, const std::string& target) {
  std::string path = target;
  if (!target.starts_with('/')) {
    const auto slash = from.rfind('/');
    path = (slash == std::string::npos ? "" : from.substr(0, slash + 1)) + target;
  }
  std::vector<std::string> steps;
  for (std::size_t at = 0; at <= path.size();) {
    const auto end = std::min(path.find('/', at), path.size());
    const auto step = path.substr(at, end - at);
    at = end + 1;
    if (step == "..") {
      if (!steps.empty()) steps.pop_back();
    } else if (!step.empty() && step != ".") {
      steps.push_back(step);
    }
  }
  std::string out;
  for (const auto& step : steps) out += (out.empty() ? "" : "/") + step;
  return out;
}

std::string relations_part(const std::string& part) {
  const auto slash = part.rfind('/');
  const auto cut = slash == std::string::npos ? 0 : slash + 1;
  return part.substr(0, cut) + "_rels/" + part.substr(cut) + ".rels";
}

bool load(pugi::xml_document& document, const std::string& part, ZipArchive& zip,
          Findings& findings) {
  const auto text = read_part(zip, part, findings);
  if (!text) return false;
  if (text->size() <= kMostMetadata && document.load_buffer(text->data(), text->size()))
    return true;
  findings.error(0, 0, Message("X008", {part})).fix = Message("X006.fix");
  return false;
}

Relations relations_of(const pugi::xml_document& document, const std::string& from) {
  Relations out;
  for (const auto node : document.document_element().children()) {
    if (std::string_view(node.attribute("TargetMode").value()) == "External") continue;
    out[node.attribute("Id").value()] = {node.attribute("Type").value(),
                                         resolve(from, node.attribute("Target").value())};
  }
  return out;
}

std::string workbook_part(ZipArchive& zip, Findings& findings) {
  pugi::xml_document document;
  if (!zip.has("_rels/.rels")) return "xl/workbook.xml";
  if (!load(document, "_rels/.rels", zip, findings)) return {};
  for (const auto& [id, relation] : relations_of(document, "")) {
    if (relation.type.ends_with("/officeDocument")) return relation.target;
  }
  return "xl/workbook.xml";
}

// The attribute is `r:id`, but a writer may bind another prefix.
std::string relation_id(const pugi::xml_node& sheet) {
  for (const auto attribute : sheet.attributes()) {
    const std::string_view name = attribute.name();
    if (name.find(':') != std::string_view::npos && local_name(name) == "id") {
      return attribute.value();
    }
  }
  return {};
}

}  // namespace

void report(ZipProblem problem, const std::string& part, Findings& findings) {
  if (problem == ZipProblem::too_large) {
    findings.error(0, 0, Message("X007", {std::to_string(limits::kUnpackedBytes >> 20)})).fix =
        Message("X007.fix");
  } else if (problem == ZipProblem::encrypted) {
    findings.error(0, 0, Message("X005")).fix = Message("X005.fix");
  } else {
    const auto code = part.empty() ? "X006" : "X008";
    findings.error(0, 0, Message(code, {part})).fix = Message("X006.fix");
  }
}

std::optional<std::string> read_part(ZipArchive& zip, const std::string& part, Findings& findings) {
  auto read = zip.read(part);
  if (!read) {
    report(read.error(), part, findings);
    return std::nullopt;
  }
  auto text = std::move(read).value();
  const bool wide = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  if (!wide) return text;
  auto decoded = decode_text(text);  // OOXML allows UTF-16 parts
  if (decoded) return std::move(decoded).value().text;
  report(ZipProblem::damaged, part, findings);
  return std::nullopt;
}

std::optional<WorkbookParts> read_workbook_parts(ZipArchive& zip, Findings& findings) {
  const auto part = workbook_part(zip, findings);
  pugi::xml_document workbook, links;
  if (part.empty() || !load(workbook, part, zip, findings)) return std::nullopt;
  if (!load(links, relations_part(part), zip, findings)) return std::nullopt;
  const auto relations = relations_of(links, part);
  WorkbookParts out;
  for (const auto& [id, relation] : relations) {
    if (relation.type.ends_with("/sharedStrings")) out.strings = relation.target;
    if (relation.type.ends_with("/styles")) out.styles = relation.target;
  }
  const auto root = workbook.document_element();
  const std::string_view base = child_named(root, "workbookPr").attribute("date1904").value();
  out.since_1904 = base == "1" || base == "true" || base == "on";
  for (const auto sheet : child_named(root, "sheets").children()) {
    const auto relation = relations.find(relation_id(sheet));
    if (relation == relations.end() || !relation->second.type.ends_with("/worksheet")) continue;
    const std::string_view state = sheet.attribute("state").value();
    std::string name = sheet.attribute("name").value();
    if (!utf8::valid(name)) name = "?";
    out.sheets.push_back(
        {std::move(name), relation->second.target, state == "hidden" || state == "veryHidden"});
  }
  return out;
}

}  // namespace gongyi::exchange
