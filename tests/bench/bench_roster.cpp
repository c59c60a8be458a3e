// Reading and checking a roster of 10,000 units from CSV (design: import under 1 s).
#include <memory>
#include <string>

#include "bench/bench.h"
#include "exchange/roster_file.h"

namespace gongyi::bench {
namespace {

constexpr int kUnits = 10000;

SourcePtr csv() {
  auto file = std::make_shared<SourceFile>();
  file->name = "roster.csv";
  file->text = "楼栋,单元,房号,建筑面积,业主姓名,联系电话,用途,面积来源\n";
  for (int i = 0; i < kUnits; ++i) {
    const std::string number = std::to_string(10000 + i);
    file->text += std::to_string(i / 200 + 1) + "," + std::to_string(i / 100 % 2 + 1) + "," +
                  std::to_string(i % 100 + 101) + "," + std::to_string(60 + i % 90) + "." +
                  std::to_string(10 + i % 90) + ",示例" + number.substr(1) + ",139000" + number +
                  ",住宅,登记\n";
  }
  return file;
}

}  // namespace

std::vector<Figure> roster_scenario() {
  const SourcePtr file = csv();
  const double reading = median_cpu_ms(5, [&] {
    DiagnosticSink sink;
    const auto table = exchange::read_table(file, sink);
    must(table.has_value(), "the table was not read");
    const auto roster = exchange::read_roster(*table, file, {}, sink);
    must(roster && roster->units.size() == kUnits, "the roster was refused");
  });
  return {{"reading and checking 10,000 units (CSV)", reading, "ms cpu", 1000}};
}

}  // namespace gongyi::bench
