# find_jdk TOOL: sets jdk to the home of a JDK >= 25 that has bin/TOOL, or fails.
# Looks at JAVA_HOME, java on PATH and the usual places; reads `release` files and starts nothing.

jdk_least=25

# jdk_major DIR: sets REPLY to the major version that DIR/release names, or to 0.
jdk_major() {
  local line
  REPLY=0
  [[ -r $1/release ]] || return 0
  while IFS= read -r line; do
    if [[ $line =~ ^JAVA_VERSION=\"?([0-9]+) ]]; then
      REPLY=${BASH_REMATCH[1]}
      return 0
    fi
  done <"$1/release"
}

find_jdk() {
  local tool=$1 dir best=0 path
  jdk=
  if [[ -n ${JAVA_HOME:-} && -x $JAVA_HOME/bin/$tool ]]; then
    jdk_major "$JAVA_HOME"
    if ((REPLY >= jdk_least)); then
      jdk=$JAVA_HOME
      return 0
    fi
  fi
  if path=$(type -P "$tool"); then
    path=$(readlink -f "$path" 2>/dev/null || printf %s "$path")
    dir=${path%/bin/*}
    jdk_major "$dir"
    if ((REPLY >= jdk_least)); then
      jdk=$dir
      return 0
    fi
  fi
  for dir in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/lib/jvm/* \
    /opt/jdk* /opt/java* /opt/java/* /opt/*jdk* /opt/jvm/* \
    ~/.sdkman/candidates/java/* ~/.jdks/* ~/.asdf/installs/java/* ~/.local/share/mise/installs/java/* \
    ~/.jenv/versions/* ~/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home ~/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [[ -x $dir/bin/$tool ]] || continue
    jdk_major "$dir"
    # The oldest that will do: it is the one that gol is tested on.
    if ((REPLY >= jdk_least)) && ((best == 0 || REPLY < best)); then
      best=$REPLY
      jdk=$dir
    fi
  done
  [[ -n $jdk ]]
}

explain_no_jdk() {
  {
    echo "$1: no JDK $jdk_least or newer was found (looked at JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks and the like)."
    if [[ -n ${JAVA_HOME:-} ]]; then
      jdk_major "$JAVA_HOME"
      ((REPLY == 0)) || echo "  JAVA_HOME=$JAVA_HOME is version $REPLY."
    fi
    echo "  Install JDK $jdk_least (Temurin, for example; Debian: openjdk-$jdk_least-jdk-headless, macOS: brew install openjdk@$jdk_least),"
    echo "  or set JAVA_HOME to one."
  } >&2
}
