#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {

// A procedure in several places: whose law is cited where.
std::span<const MessageRow> places() {
  static const std::vector<MessageRow> rows = {
      {"WF100", "{0} 在 {1} 不适用，该地法规包的 articles 也没有写明对应条款",
       "{0} is no law in {1}, and no pack there names its counterpart under articles"},
      {"WF101",
       "文书 {0} 的模板引用 cite.{1}，但 {2} 没有对应条款；请放进 {{#cite.{1}}}…{{/cite.{1}}} 之内",
       "document {0}: its template cites cite.{1}, which has no counterpart in {2}; put it inside "
       "{{#cite.{1}}}…{{/cite.{1}}}"},
      {"WF102",
       "文书 {0} 的模板用到 law.{1}，但 {2} 没有这项规定；请放进 {{#law.{1}}}…{{/law.{1}}} 之内",
       "document {0}: its template prints law.{1}, which {2} leaves open; put it inside "
       "{{#law.{1}}}…{{/law.{1}}}"},
      {"WF103", "{0} 的法规包引用了不在当地适用的 {1}",
       "the pack of {0} cites {1}, which is no law there"},
      {"WF104", "{0} 本来就在 {1} 适用，不需要对应条款",
       "{0} applies in {1} itself and needs no counterpart"},
      {"WF105", "{0} 没有对应条款，须在 note 中说明",
       "{0} has no counterpart here; say so in a note"},
      {"R270",
       "“{0}”适用于{1}，本小区在{2}；请在程序的 jurisdictions 中加上该地并补齐法规包后再办理",
       "'{0}' is for {1}; this estate lies in {2}. Add the place to the procedure's jurisdictions, "
       "with its law pack, first"},
      {"WF106", "法规包须有 values 或者 articles", "a pack has values or articles"},
  };
  return rows;
}

}  // namespace gongyi::catalogue
