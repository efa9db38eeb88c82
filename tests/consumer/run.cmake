# Installs the core library of the build into a fresh folder, builds the consumer against it alone, and looks at the rows that it makes.
# Usage: cmake -DBUILD=… -DSOURCE=… -DWORK=… -DCOMPILER=… -DGENERATOR=… -DFLAGS=… -P run.cmake
file(REMOVE_RECURSE ${WORK})
function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE failed OUTPUT_VARIABLE text ERROR_VARIABLE text)
    if(failed)
        message(FATAL_ERROR "${ARGN}\n${text}")
    endif()
    set(text "${text}" PARENT_SCOPE)
endfunction()
run(${CMAKE_COMMAND} --install ${BUILD} --component core --prefix ${WORK}/prefix)
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${WORK}/build -G ${GENERATOR} -DCMAKE_PREFIX_PATH=${WORK}/prefix
    -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS=${FLAGS})
run(${CMAKE_COMMAND} --build ${WORK}/build)
# The library finds DuckDB beside the program, as an installed program of its own would.
file(MAKE_DIRECTORY ${WORK}/prefix/bin)
file(COPY ${WORK}/build/consumer DESTINATION ${WORK}/prefix/bin)
run(${WORK}/prefix/bin/consumer)
if(NOT text STREQUAL "7 14\n8 16\n9 18\n")
    message(FATAL_ERROR "The consumer printed:\n${text}")
endif()
file(REMOVE_RECURSE ${WORK})
