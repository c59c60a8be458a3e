#include "casefile/settled.h"
#include "service/document_model.h"
#include "service/official_text.h"

namespace gongyi::service {

// 约定事项对照: the choices of the text under vote that differ from the rules in force when the
// case was opened, or, where those are silent, from the vocabulary's default.
void add_choices(document::Record& root, ModelSource& source) {
  if (!source.wants("amend.comparison")) return;
  const auto facts = source.file.facts();
  const auto& view = source.file.view;
  const auto holder = rules_for(source.office, source.file, false);
  const auto& sources = source.office.library().rules.law.sources();
  document::List rows;
  for (const auto& field : source.file.vocabulary->fields()) {
    // What only follows the rules is no choice of the text.
    if (field.settles && field.settles->text.empty()) continue;
    const bool choice = field.is_fact() && (field.settles || !field.fallback.empty());
    if (!choice || source.file.procedure->owner_of(field.id) == nullptr) continue;
    const auto after = facts.value(field.id);
    const auto settled = casefile::settled_by_rules(field, view, *holder.rules, view.opened_on);
    const auto before = settled ? settled->fact : casefile::default_fact(field);
    if (after.is_null() || after == before) continue;
    document::Record row;
    row["item"] = field.title.zh;
    row["before"] = settled ? casefile::show_fact(field, before).zh : "没有约定";
    row["after"] = casefile::show_fact(field, after).zh;
    row["article"] = settled ? official(settled->basis, sources) : "—";
    rows.emplace_back(std::move(row));
  }
  put(root, "amend.comparison", std::move(rows));
}

}  // namespace gongyi::service
