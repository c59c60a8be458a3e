#pragma once
#include "yaml/reader.h"

namespace gongyi::service {

/// The nearest known word, for "did you mean".
using yaml::nearest;

}  // namespace gongyi::service
