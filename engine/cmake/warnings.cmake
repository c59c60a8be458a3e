# Warnings for our own targets only; third-party headers are system includes.
function(gongyi_warnings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # The stable_sort of libstdc++ 12 calls a function that is itself marked deprecated, and clang
    # tells it at our call. g++ keeps the warning, so a deprecated call of ours is still refused.
    target_compile_options(${target} PRIVATE -Wno-deprecated-declarations)
  endif()
  if(GONGYI_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()
