# A compiler cache is used when the machine has one; nothing depends on it.
find_program(GONGYI_CCACHE ccache)
if(GONGYI_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${GONGYI_CCACHE})
endif()
