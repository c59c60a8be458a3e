#pragma once
#include <map>
#include <string>
#include <vector>

#include "document/docx.h"
#include "document/nodes.h"
#include "document/package.h"
#include "document/writer.h"
#include "document/zip_writer.h"

namespace gongyi::document {

/// A template as it is kept between documents: compiled parts, and all that never changes packed.
struct DocxTemplate::Impl {
  std::string name, digest;
  std::vector<CompiledPart> parts;  ///< the text and those others that hold tags
  std::vector<FieldUse> fields;
  IdBases bases{};
  std::string numbering, numbering_name;
  std::vector<std::string> rels;           ///< of each of `parts`
  std::vector<std::string> auto_numbered;  ///< styles with numbers of their own that the text uses
  std::vector<Packed> skeleton;            ///< the archive's parts, in its order
  std::map<std::string, std::size_t, std::less<>> slots;  ///< name: where in `skeleton`
  Packed types_with_png;
  std::vector<Packed> one_picture;  ///< `rels` that show the first picture and no other

  void compile(const Package& package, const PartInfo& info, const Aliases& aliases,
               Findings& findings);
  void note_fields(const CompiledPart& part);
  void read_numbers(const Package& package, Findings& findings);
  void warn_of_leftovers(const Package& package, Findings& findings) const;
  [[nodiscard]] bool pack(const Package& package, const std::string& types, Findings& findings);
  /// The archive with `changed` in place of the template's parts, or at the end.
  [[nodiscard]] std::string assemble(std::vector<Packed> changed, const DocumentState& state,
                                     const std::vector<std::vector<std::size_t>>& shown,
                                     const std::vector<NewList>& lists) const;
};

}  // namespace gongyi::document
