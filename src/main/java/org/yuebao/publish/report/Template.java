package org.yuebao.publish.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page without its data: markup, styles and scripts of {@code src/main/resources/report}, with
 * a Content-Security-Policy that names their hashes and nothing else.
 */
final class Template {
  private static final String FOLDER = "/report/";

  /** Libraries first; then ours, each before those that use it. */
  private static final List<String> STYLES =
      List.of("lib/tabulator.min.css", "colours.css", "page.css");

  private static final List<String> LIBRARIES =
      List.of("lib/tabulator.min.js", "lib/echarts.common.min.js");

  /** {@code <!--style-->} or, inside of an attribute, {@code {{policy}}}. */
  private static final Pattern PLACE = Pattern.compile("(?:<!--|\\{\\{)(\\w+)(?:-->|\\}\\})");

  private final String page;
  private final String style;
  private final List<String> scripts;

  Template() throws IOException {
    page = resource("page.html");
    style = joined(STYLES);
    scripts =
        List.of(
            resource(LIBRARIES.get(0)),
            resource(LIBRARIES.get(1)),
            joined(resource("scripts.txt").lines().filter(line -> !line.isBlank()).toList()));
  }

  /** What writes the data of a page, as elements. */
  interface Blocks {
    void write(Writer out) throws IOException;
  }

  /**
   * Writes the page with its data.
   *
   * @param title text
   * @param plain HTML of the table for browsers without scripts
   */
  void write(String title, String plain, Blocks blocks, Writer out) throws IOException {
    Matcher place = PLACE.matcher(page);
    int end = 0;
    while (place.find()) {
      out.append(page, end, place.start());
      switch (place.group(1)) {
        case "policy" -> out.write(policy());
        case "title" -> out.write(PlainTable.escaped(title));
        case "style" -> out.write(style);
        case "plain" -> out.write(plain);
        case "blocks" -> blocks.write(out);
        case "scripts" -> writeScripts(out);
        default -> throw new IllegalStateException("page.html: what is " + place.group() + "?");
      }
      end = place.end();
    }
    out.append(page, end, page.length());
  }

  private void writeScripts(Writer out) throws IOException {
    String before = "";
    for (String script : scripts) {
      out.write(before + "<script>" + script + "</script>");
      before = "\n";
    }
  }

  private String policy() {
    String allowed = scripts.stream().map(Template::hash).collect(Collectors.joining(" "));
    return "default-src 'none'; script-src "
        + allowed
        + "; style-src "
        + hash(style)
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String joined(List<String> names) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      all.append("/* ").append(name).append(" */\n").append(resource(name)).append('\n');
    }
    return all.toString();
  }

  /** A text of the jar, without the notes that lead a debugger to files that are not there. */
  static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Template.class.getResourceAsStream(FOLDER + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?m)^//# sourceMappingURL=.*$|/\\*# sourceMappingURL=.*?\\*/", "")
          .replace("\r", "");
    }
  }
}
