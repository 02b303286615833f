# launch NAME CLASS [JVM OPTION...] -- [ARGUMENT...]: compiles the test sources of package gol.tests.NAME and runs CLASS of
# it on the distribution's jars. Sourced; building the modules is left to ./gol.

launch() {
  local name=$1 class=$2 top jars classes options=() stub
  shift 2
  while [[ $1 != -- ]]; do
    options+=("$1")
    shift
  done
  shift
  top=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
  . "$top/cli/src/main/launcher/jdk.bash"
  if ! find_jdk javac; then
    explain_no_jdk "tests/$name"
    return 1
  fi
  "$top/gol" version >/dev/null || return 1
  jars=$(printf "%s:" "$top"/cli/target/dist/lib/*.jar)
  classes=$top/tests/target/launch/$name
  if [[ ! -d $classes || -n $(find "$top/tests/src/test/java/gol/tests/$name" "$top/cli/target/dist/built" -newer "$classes" -print -quit) ]]; then
    rm -rf "$classes"
    mkdir -p "$classes"
    # The annotation is for the build's checks only, and not among the jars.
    stub=$classes/Nullable.java
    printf '%s\n' 'package org.jspecify.annotations;' \
      '@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)' 'public @interface Nullable {}' >"$stub"
    "$jdk/bin/javac" -nowarn -d "$classes" -cp "$jars" "$stub" $(find "$top/tests/src/test/java/gol/tests/$name" -name '[A-Z]*.java' ! -name '*Test.java') ||
      { rm -rf "$classes"; return 1; }
  fi
  exec "$jdk/bin/java" -XX:+UseSerialGC -XX:StackReservedPages=0 --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow --add-exports java.base/jdk.internal.vm=ALL-UNNAMED \
    --add-exports java.base/jdk.internal.util=ALL-UNNAMED --add-exports java.base/jdk.internal.misc=ALL-UNNAMED \
    --add-opens java.base/java.lang.ref=ALL-UNNAMED "-Dgol.compiled=$top/cli/target/dist/lib/compiled" \
    "${options[@]}" -cp "$classes:$jars" "$class" "$@"
}
