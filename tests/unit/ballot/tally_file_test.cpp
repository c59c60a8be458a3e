#include <catch2/catch.hpp>

#include "fixture.h"
