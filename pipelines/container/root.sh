#!/usr/bin/env bash
# The root of the image, but for the program: a Java runtime of the modules that are needed, the C library that it was built
# for, and what that asks for. usage: root.sh JDK FOLDER. Needs Linux with glibc, jlink and ldd.
set -euo pipefail
jdk=$1
root=$2
modules=java.se,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs

rm -rf "$root"
mkdir -p "$root"/{opt,lib64,etc,tmp,work} "$root/lib/x86_64-linux-gnu" "$root/usr/lib/locale"
"$jdk/bin/jlink" --add-modules "$modules" --include-locales=en,zh --no-header-files --no-man-pages --strip-java-debug-attributes --output "$root/opt/java"
# No screen, no sound: java.desktop is there for java.beans alone.
rm -f "$root"/opt/java/lib/lib{awt*,jawt,fontmanager,javajpeg,jsound,lcms,mlib_image,splashscreen}.so

# What the runtime is linked with; the others are loaded by name, to look up hosts.
libraries=$(find "$root/opt/java" -name '*.so' -exec ldd {} + | awk '$3 ~ /^\/(usr\/)?lib/ {print $3}' | sort -u)
for library in $libraries /lib/x86_64-linux-gnu/lib{resolv,nss_dns,nss_files,dl,pthread,rt}.so.[012]; do
  [ ! -e "$library" ] || cp -L "$library" "$root/lib/x86_64-linux-gnu/"
done
cp -L /lib64/ld-linux-x86-64.so.2 "$root/lib64/"
cp -rL /usr/lib/locale/C.utf8 "$root/usr/lib/locale/"

printf 'root:x:0:0::/:\nyuebao:x:10001:10001::/work:\n' >"$root/etc/passwd"
printf 'root:x:0:\nyuebao:x:10001:\n' >"$root/etc/group"
printf 'hosts: files dns\n' >"$root/etc/nsswitch.conf"
