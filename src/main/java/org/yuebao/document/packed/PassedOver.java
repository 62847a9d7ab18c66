package org.yuebao.document.packed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Files that lie in archives of pages and are none: pictures, styles, programs, and what systems
 * leave behind. They are counted and told of once an archive.
 */
final class PassedOver {
  private static final Set<String> ENDINGS =
      Set.of(
          "png",
          "jpg",
          "jpeg",
          "gif",
          "bmp",
          "svg",
          "ico",
          "webp",
          "tif",
          "tiff",
          "css",
          "js",
          "mjs",
          "map",
          "woff",
          "woff2",
          "ttf",
          "otf",
          "eot",
          "swf",
          "mp3",
          "mp4",
          "m4a",
          "wav",
          "avi",
          "mov",
          "flv",
          "webm",
          "ts",
          "m3u8",
          "ds_store",
          "db",
          "lnk",
          "tmp");

  private final Map<String, Integer> counts = new TreeMap<>();

  /** Whether it is one of them, which is then counted. */
  boolean takes(String name) {
    String kind = kind(name.replace('\\', '/').toLowerCase(Locale.ROOT));
    if (kind.isEmpty()) {
      return false;
    }
    counts.merge(kind, 1, Integer::sum);
    return true;
  }

  private static String kind(String name) {
    if (name.startsWith("__macosx/")) {
      return "__macosx";
    }
    int question = name.indexOf('?');
    String path = question < 0 ? name : name.substring(0, question);
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return ENDINGS.contains(ending) ? "." + ending : "";
  }

  boolean any() {
    return !counts.isEmpty();
  }

  String told() {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    String kinds =
        counts.entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
    return "%d files in it are no documents and were passed over: %s".formatted(all, kinds);
  }
}
