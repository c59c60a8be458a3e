#pragma once
#include "base/text.h"
#include "calendar/calendar.h"

namespace gongyi::calendar {

/// 2026-04-04（星期六，法定休假日）: a day as it stands in a reason.
[[nodiscard]] Text describe(Date day, const Calendar& calendar);

}  // namespace gongyi::calendar
