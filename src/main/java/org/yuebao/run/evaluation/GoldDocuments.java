package org.yuebao.run.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the documents of a gold folder lie: each in a file {@code ID.txt}. */
public final class GoldDocuments {
  private static final String ENDING = ".txt";
  private static final String GENRE_UNKNOWN = "unknown";
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A\\uFEFF?---\\R(.*?)^---[ \\t]*\\R", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern GENRE =
      Pattern.compile("^genre:[ \\t]*[\"']?(.*?)[\"']?[ \\t]*$", Pattern.MULTILINE);

  private final Map<String, Path> files;
  private final Map<String, String> texts = new HashMap<>();

  private GoldDocuments(Map<String, Path> files) {
    this.files = files;
  }

  /**
   * Looks for the documents in the folders and all that lies beneath them; the first folder that
   * has one wins.
   */
  public static GoldDocuments find(Collection<String> docs, List<Path> folders) {
    Map<String, Path> files = new TreeMap<>();
    for (Path folder : folders) {
      for (Path file : textsBeneath(folder)) {
        String name = file.getFileName().toString();
        String doc = name.substring(0, name.length() - ENDING.length());
        if (docs.contains(doc)) {
          files.putIfAbsent(doc, file);
        }
      }
    }
    return new GoldDocuments(files);
  }

  private static List<Path> textsBeneath(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new BadEvaluationInput(
          folder + ": no such folder; --documents names folders with the texts");
    }
  }

  /** By id, sorted; only those that were found. */
  public Map<String, Path> files() {
    return files;
  }

  /** The {@code genre} of its front matter, {@code unknown} when it says none. */
  public String genre(String doc) {
    Matcher front = FRONT_MATTER.matcher(text(doc));
    Matcher genre = GENRE.matcher(front.find() ? front.group(1) : "");
    return genre.find() ? genre.group(1) : GENRE_UNKNOWN;
  }

  /** The text after the front matter; empty when the document was not found. */
  public String body(String doc) {
    String text = text(doc);
    Matcher front = FRONT_MATTER.matcher(text);
    return front.find() ? text.substring(front.end()) : text;
  }

  private String text(String doc) {
    return texts.computeIfAbsent(doc, id -> read(files.get(id)).orElse(""));
  }

  private static Optional<String> read(@Nullable Path file) {
    try {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new BadEvaluationInput(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }
}
