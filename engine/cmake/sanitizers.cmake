# GONGYI_SANITIZE=address;undefined applies to every one of our targets.
function(gongyi_sanitize target)
  if(GONGYI_SANITIZE)
    string(REPLACE ";" "," list "${GONGYI_SANITIZE}")
    target_compile_options(${target} PRIVATE -fsanitize=${list} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${list})
  endif()
endfunction()
