#include "exchange/name_order.h"

#include <boost/locale/collator.hpp>
#include <boost/locale/generator.hpp>

namespace gongyi::exchange {

std::string stroke_key(std::string_view name) {
  // The order of Unicode's Chinese stroke collation; one locale for the process, since making it
  // reads the whole table.
  static const std::locale kStrokes = boost::locale::generator()("zh_CN.UTF-8@collation=stroke");
  return std::use_facet<boost::locale::collator<char>>(kStrokes).transform(
      boost::locale::collator_base::tertiary, std::string(name));
}

}  // namespace gongyi::exchange
