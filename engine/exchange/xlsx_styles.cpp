#include "exchange/xlsx_styles.h"

#include <map>
#include <pugixml.hpp>

#include "exchange/xlsx_strings.h"
#include "exchange/xml_slices.h"

namespace gongyi::exchange {
namespace {

// Built-in formats that show a day, those of the Chinese edition included (ECMA-376 18.8.30).
bool built_in_day(unsigned id) {
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
         (id >= 50 && id <= 54) || id == 57 || id == 58;
}

}  // namespace

bool shows_day(std::string_view code) {
  bool year_or_day = false, month = false, clock = false, quoted = false, bracket = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"') quoted = !quoted;
    if (quoted || c == '"') continue;
    if (c == '[') bracket = true;
    if (c == ']') bracket = false;
    if (bracket) continue;
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
      continue;
    }
    if (c == ';') break;
    if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') year_or_day = true;
    if (c == 'm' || c == 'M') month = true;
    if (c == 'h' || c == 'H' || c == 's' || c == 'S') clock = true;
  }
  return year_or_day || (month && !clock);
}

std::vector<bool> read_date_styles(std::string_view xml) {
  pugi::xml_document document;
  if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default)) return {};
  const auto root = document.document_element();
  std::map<unsigned, bool> custom;
  for (const auto format : child_named(root, "numFmts").children()) {
    custom[format.attribute("numFmtId").as_uint()] =
        shows_day(format.attribute("formatCode").value());
  }
  std::vector<bool> out;
  for (const auto style : child_named(root, "cellXfs").children()) {
    const auto id = style.attribute("numFmtId").as_uint();
    const auto own = custom.find(id);
    out.push_back(own != custom.end() ? own->second : built_in_day(id));
  }
  return out;
}

}  // namespace gongyi::exchange
