#pragma once

namespace gongyi::security {

/// Starts the library once; every function that needs randomness calls it first.
void ready();

}  // namespace gongyi::security
