#!/usr/bin/env bash
# assemble.bash TARGET CLI-JAR: lays out TARGET/dist, makes its jars quick to start (Unfold) and runs the
# training for its AOT cache.
set -euo pipefail
launcher=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=$1 cli_jar=$2
top=$launcher/../../../..
new=$target/dist.new

rm -rf "$new"
mkdir -p "$new/bin" "$new/lib/training"
cp "$launcher/gol" "$launcher/jdk.bash" "$new/bin/"
chmod +x "$new/bin/gol"
cp "$target/$cli_jar" "$target"/jars/*.jar "$new/lib/"
cp -r "$launcher"/../training/* "$new/lib/training/"

# The library's sources, to be read without opening a jar.
(
  cd "$top/stdlib/src/main/java/gol/stdlib"
  find . -name '*.go' -o -name packages.txt | while IFS= read -r file; do
    mkdir -p "$new/lib/library/${file%/*}"
    cp "$file" "$new/lib/library/$file"
  done
)

# Ours first, and of the others first what every run needs: a class or resource is looked up in this order.
(
  cd "$new/lib"
  ordered=(gol-cli-*.jar gol-compiler-*.jar gol-runtime-*.jar gol-stdlib-*.jar gol-grammar-*.jar
    antlr4-runtime-*.jar gol-interpreter-*.jar)
  for jar in *.jar; do
    [[ " ${ordered[*]} " == *" $jar "* ]] || ordered+=("$jar")
  done
  (IFS=: && printf '%s\n' "${ordered[*]}") >classpath
  boot=(gol-cli-*.jar gol-compiler-*.jar gol-runtime-*.jar gol-stdlib-*.jar gol-grammar-*.jar antlr4-runtime-*.jar re2j-*.jar)
  (IFS=: && printf '%s\n' "${boot[*]}") >bootpath
)
# A program that has the front end do everything often enough to be found hot.
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 \
  "$top/bench/src/main/java/gol/bench/large/LargeProgram.java" 3000 >"$new/lib/training/large.go"
mkdir "$new/lib/compiled"
"$new/bin/gol" --compile-library "$new/lib/compiled"
# What the AOT cache cannot hold becomes plain code.
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 -cp "$new/lib/*" "$launcher/Unfold.java" "$new"/lib/gol-*.jar

[[ ! -e $top/target/began ]] || touch -r "$top/target/began" "$new/built"
rm -rf "$target/dist"
mv "$new" "$target/dist"
"$target/dist/bin/gol" --train || echo "gol: starts will be slower" >&2
