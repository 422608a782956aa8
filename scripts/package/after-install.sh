#!/bin/sh
# Run by dpkg after the files are in place. electron-builder fills in ${executable} and ${sanitizedProductName}.
folder='/opt/${sanitizedProductName}'

# Chromium's sandbox is made with user namespaces where an ordinary user may create them, else with a set-uid helper.
# Asked as an ordinary user: root may always.
if runuser -u nobody -- unshare --user true 2>/dev/null; then
  chmod 0755 "$folder/chrome-sandbox"
else
  chmod 4755 "$folder/chrome-sandbox"
fi

# Ubuntu 24.04 and later allow user namespaces only to programs with a profile. An older AppArmor does not understand
# this one and does not need it.
profile="$folder/resources/apparmor-profile"
if apparmor_status --enabled 2>/dev/null && apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" '/etc/apparmor.d/${executable}'
  if ! { command -v ischroot >/dev/null && ischroot; }; then
    apparmor_parser --replace --write-cache --skip-read-cache '/etc/apparmor.d/${executable}'
  fi
fi

if command -v update-desktop-database >/dev/null; then
  update-desktop-database /usr/share/applications || true
fi
