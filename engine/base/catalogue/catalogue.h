#pragma once
#include <span>
#include <vector>

#include "base/message.h"

/// The one message catalogue, a file per subject so that each stays readable. Adding a file means
/// adding its function here and in `catalogue.cpp`.
namespace gongyi::catalogue {

std::span<const MessageRow> base();        // base.… shared wording
std::span<const MessageRow> yaml();        // Y…   text of definitions, law packs, tally files
std::span<const MessageRow> calendar();    // CAL… holiday tables, the words of a due date
std::span<const MessageRow> law();         // LAW… law packs
std::span<const MessageRow> ballot();      // B…   tally, election, roster headcount
std::span<const MessageRow> exchange();    // X…   XLSX, CSV, roster rows (RO…)
std::span<const MessageRow> document();    // TPL… templates and rendering
std::span<const MessageRow> definition();  // WF…  procedures
std::span<const MessageRow> places();      // WF10… one procedure in several places
std::span<const MessageRow> casefile();    // R…   refusals; J… journal wording
std::span<const MessageRow> terms();       // 任期与委员: the language's words on a term
std::span<const MessageRow> rules();       // 议事规则: choices, bounds, the estate's own rules
std::span<const MessageRow> operations();  // 退回、撤回、转办、会签、催办、延期、表决作废
std::span<const MessageRow> work();        // 委员会日常与事项表决: rows, motions as data
std::span<const MessageRow> voting();   // R33…, SV73… proxies, platforms, several votes of an owner
std::span<const MessageRow> store();    // S…   database
std::span<const MessageRow> service();  // SV…  use-cases
std::span<const MessageRow> office();   // SV2… estates, rosters, cases, documents
std::span<const MessageRow> baseline();  // R30…, SV70… a case half done on paper
std::span<const MessageRow> paper();     // X04…, SV52… what is recorded from paper
std::span<const MessageRow> cli();       // C…   command line
std::span<const MessageRow> desk();      // D…   cases on the command line: states, journal, audit
std::span<const MessageRow> texts();     // D35… defaults and choices of the model texts
std::span<const MessageRow> desk_screen();  // desk.… titles and labels of those commands
std::span<const MessageRow> printing();     // SV56…, D37… merged prints, packs
std::span<const MessageRow> templates();    // SV79…, D42… the office\'s own templates, their check
std::span<const MessageRow> plan();         // PL…  办理计划: rules of a plan, its screen

std::vector<std::span<const MessageRow>> parts();

}  // namespace gongyi::catalogue
