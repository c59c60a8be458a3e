#pragma once
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "yaml/document.h"
#include "yaml/positions.h"

/// What both parsers share: checks before parsing, and their errors in words of ours.
namespace gongyi::yaml {

/// Size, encoding and control characters; false when there is nothing to parse.
[[nodiscard]] bool text_is_readable(const SourcePtr& file, DiagnosticSink& sink,
                                    const Limits& limits);
/// Reports lines indented by tabs.
void report_tabs(Positions& positions, DiagnosticSink& sink);
/// Says in our words what yaml-cpp found at a byte offset; `reason` chooses, it is never shown.
void report_yaml_error(Positions& positions, std::size_t offset, std::string_view reason,
                       DiagnosticSink& sink);
/// Says what is wrong with JSON near a byte offset, judged from the text itself.
void report_json_error(Positions& positions, std::size_t offset, DiagnosticSink& sink);

}  // namespace gongyi::yaml
