#!/bin/sh
# /usr/bin/nianbao: the window, or, given a command, the command line. It finds the program from where it lies
# itself, so that an unpacked package works as an installed one does.
program=$(dirname "$(readlink -f "$0")")/../../opt/nianbao/nianbao

case ${1-} in
  --help | --version | --json | [!-]*)
    # A command opens no window and loads no page: it needs no display, no graphics, and none of the processes that
    # Chromium's sandbox is for, so it also works for root and in containers. Chromium's own messages stay out of the
    # errors that the command prints.
    exec "$program" --ozone-platform=headless --disable-gpu --no-sandbox --log-level=3 "$@"
    ;;
  *)
    exec "$program" "$@"
    ;;
esac
