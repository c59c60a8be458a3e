# Warnings for our own targets only; third-party headers are system includes.
function(gongyi_warnings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual)
  if(GONGYI_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()
