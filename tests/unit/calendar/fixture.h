#pragma once
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "calendar/calendar.h"
#include "yaml/document.h"

namespace gongyi::calendar::test {

inline yaml::Node parse(const std::string& text, const std::string& name = "holidays.yaml") {
  DiagnosticSink sink;
  auto node = yaml::parse_yaml(std::make_shared<SourceFile>(SourceFile{name, text}), sink);
  INFO(format(sink, Lang::en));
  REQUIRE(node);
  return *node;
}

/// The shipped notices of 2016 to 2026.
inline const Calendar& shipped() {
  static const Calendar calendar = [] {
    HolidayTable table;
    DiagnosticSink sink;
    for (int year = 2016; year <= 2026; ++year) {
      const auto path = std::string(GONGYI_SOURCE_DIR) + "/workflows/calendar/holidays-" +
                        std::to_string(year) + ".yaml";
      std::ifstream file(path);
      std::stringstream text;
      text << file.rdbuf();
      load_holidays(parse(text.str(), path), table, sink);
    }
    INFO(format(sink, Lang::en));
    REQUIRE(sink.empty());
    return Calendar(std::move(table));
  }();
  return calendar;
}

inline Date day(const char* text) {
  const auto date = Date::parse(text);
  REQUIRE(date);
  return *date;
}

}  // namespace gongyi::calendar::test
