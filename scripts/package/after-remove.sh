#!/bin/sh
# Run by dpkg after the files are gone. electron-builder fills in ${executable}.
profile='/etc/apparmor.d/${executable}'

if [ "$1" = upgrade ] || [ ! -f "$profile" ]; then
  exit 0
fi
if apparmor_status --enabled 2>/dev/null; then
  apparmor_parser --remove "$profile" || true
fi
rm -f "$profile"
