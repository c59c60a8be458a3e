#pragma once
#include <string_view>

#include "law/data.h"
#include "yaml/reader.h"

/// The readers of the kinds of law files. Each adds to the data and reports all it finds.
namespace gongyi::law {

void load_sources(const yaml::Node& list, LawBook::Data& into, DiagnosticSink& sink);
void load_layers(const yaml::Node& list, LawBook::Data& into, DiagnosticSink& sink);
void load_parameters(const yaml::Node& map, LawBook::Data& into, DiagnosticSink& sink);
void load_regimes(const yaml::Node& list, LawBook::Data& into, DiagnosticSink& sink);
void load_pack(const yaml::Node& map, LawBook::Data& into, DiagnosticSink& sink);

/// After all files: parents of layers, order and overlap of regimes and of dated values.
void check_layers(LawBook::Data& data, DiagnosticSink& sink);
void check_regimes(LawBook::Data& data, DiagnosticSink& sink);
void check_values(LawBook::Data& data, DiagnosticSink& sink);

/// A value of the parameter's unit, or one finding.
[[nodiscard]] std::optional<Value> read_value(const yaml::Node& node, const ParameterInfo& info,
                                              DiagnosticSink& sink);
/// The citations of `basis:`; a missing or empty list and unknown sources are reported.
[[nodiscard]] std::vector<Citation> read_citations(yaml::MapReader& map, const LawBook::Data& data,
                                                   DiagnosticSink& sink);
/// The items of a list; anything else is reported and empty.
[[nodiscard]] const std::vector<yaml::Node>& read_list(const yaml::Node& node,
                                                       DiagnosticSink& sink);

}  // namespace gongyi::law
