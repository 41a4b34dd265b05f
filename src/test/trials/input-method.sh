#!/bin/bash
# Composes with a real input method and leaves the text in every way, again and again; the program
# must live on. Run it from the checkout after "mvn package":
#
#   src/test/trials/input-method.sh [TIMES]      (200 times when not said otherwise)
#
# Needs a JDK 25, Xvfb, openbox, xdotool, dbus-x11, ibus, ibus-gtk3 and ibus-mozc, and a user other
# than root: for root it goes on as the user that TRIAL_USER names. It works in a folder of its own
# with a display, a bus and a home of its own, and ends what it started.
set -u
times=${1:-200}
self=$(readlink -f "$0")
if [ "$(id -u)" = 0 ]; then
  exec runuser -u "${TRIAL_USER:?root must name another user in TRIAL_USER}" -- "$self" "$@"
fi
genko=$(readlink -f "$(dirname "$self")/../../../target/genko/bin/genko")
[ -x "$genko" ] || { echo "no program at $genko: run mvn package" >&2; exit 2; }
for tool in Xvfb openbox xdotool dbus-launch ibus-daemon; do
  command -v $tool >/dev/null || { echo "$tool is missing" >&2; exit 2; }
done

room=$(mktemp -d)
started=()
finish() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null; done
  wait 2>/dev/null
  rm -rf "$room"
}
trap finish EXIT
trap 'exit 1' INT TERM
export HOME=$room/home LC_ALL=C.UTF-8
unset XDG_CONFIG_HOME XDG_RUNTIME_DIR
mkdir -p "$HOME/.config/mozc" "$room/posts"
cat >"$HOME/.config/mozc/ibus_config.textproto" <<'END'
engines {
  name : "mozc-jp"
  longname : "Mozc"
  layout : "default"
  layout_variant : ""
  layout_option : ""
  rank : 80
}
active_on_launch: True
END

exec 3<>"$room/display"
Xvfb -displayfd 3 -screen 0 1280x900x24 2>/dev/null &
started+=($!)
until [ -s "$room/display" ]; do sleep 0.1; done
export DISPLAY=:$(head -1 "$room/display")
XMODIFIERS=@im=none openbox 2>/dev/null &
started+=($!)
eval "$(dbus-launch --sh-syntax)"
started+=("$DBUS_SESSION_BUS_PID")
export XMODIFIERS=@im=ibus GTK_IM_MODULE=ibus
ibus-daemon --xim 2>/dev/null &
started+=($!)
for _ in $(seq 60); do
  ibus engine mozc-jp 2>/dev/null && break
  sleep 0.5
done
[ "$(ibus engine 2>/dev/null)" = mozc-jp ] || { echo "the input method does not start" >&2; exit 2; }

post() {
  printf -- '---\nlayout: post\ntitle: "題%s"\ndate: 2025-11-1%s 09:00:00 +0900\n---\n\n# 見出し\n\n' \
    "$1" "$1" >"$room/posts/2025-11-1$1-post$1.md"
}
post 1
post 2
JAVA_TOOL_OPTIONS="-Duser.home=$HOME -Duser.language=ja -XX:ErrorFile=$room/died.log" \
  XDG_STATE_HOME=$room/state "$genko" "$room"/posts/*.md >"$room/said.log" 2>&1 &
program=$!
started+=($program)
for _ in $(seq 120); do
  window=$(xdotool search --onlyvisible --name 'post[12].md' 2>/dev/null | head -1)
  [ -n "$window" ] && break
  sleep 0.5
done
[ -n "$window" ] || { echo "no window appeared" >&2; cat "$room/said.log" >&2; exit 2; }
sleep 5

# What stands where, in pixels from the window's upper left corner.
click() { xdotool mousemove --window "$window" "$1" "$2" click 1; sleep 0.25; }
keys() { xdotool key --delay 30 "$@"; sleep 0.25; }
body() { click 420 620; }
compose() { keys n i h o n g o; }

# Without a composition the trial would try nothing.
body
compose
keys Return ctrl+s
for _ in $(seq 20); do
  grep -qs にほんご "$room"/posts/*.md && break
  sleep 0.5
done
grep -qs にほんご "$room"/posts/*.md || { echo "the input method does not compose" >&2; exit 2; }

leave() {
  case $(($1 % 15)) in
    0) click 85 54 ;;                                     # the other tab
    1) click 265 54 ;;
    2) click 163 54; sleep 0.5; keys Escape ;;            # the cross of a tab, which asks
    3) keys ctrl+n ;;                                     # keys are the input method's own
    4) keys ctrl+shift+p; keys Escape ;;
    5) keys F11; sleep 0.5; keys Return; keys F11; sleep 0.5 ;;
    6) click 83 97; click 45 97 ;;                        # outline and back
    7) click 100 230; compose; click 265 54 ;;            # to the form, and away from there
    8) click 1166 55; sleep 0.3; compose; click 265 54 ;; # to a new post's title, and away
    9) xdotool windowsize "$window" 780 600; sleep 0.4; compose; xdotool windowsize "$window" 1280 800; sleep 0.4 ;;
    10) echo "よその行 $1" >>"$room/posts/2025-11-11-post1.md"; sleep 1.2; click 85 54 ;;
    11) keys space; click 85 54 ;;                        # in the midst of a conversion
    12) keys space; click 163 54; sleep 0.5; keys Escape ;;
    13) click 68 14; sleep 0.3; keys Escape; click 265 54 ;; # a menu
    14) keys alt+F4; sleep 0.5; keys Escape ;;            # the window's own cross, which asks
  esac
}

for ((turn = 1; turn <= times; turn++)); do
  body
  compose
  leave "$turn"
  if ! kill -0 $program 2>/dev/null; then
    echo "the program ended in turn $turn of $times, by way $((turn % 15))" >&2
    tail -20 "$room/said.log" >&2
    grep -m1 -A12 '^Native frames' "$room/died.log" 2>/dev/null >&2
    exit 1
  fi
  [ $((turn % 20)) = 0 ] && echo "$turn of $times"
done
if grep -q 'Exception' "$room/said.log"; then
  echo "something was thrown:" >&2
  grep -m3 -A6 'Exception' "$room/said.log" >&2
  exit 1
fi
echo "left $times times in the midst of a composition; the program lives"
[ -n "${TRIAL_PICTURE:-}" ] && import -window root "$TRIAL_PICTURE"
exit 0
