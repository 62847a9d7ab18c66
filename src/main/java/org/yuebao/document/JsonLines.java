package org.yuebao.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.PublicationDate;

/**
 * Reads one document of a line {@code {"id": …, "published": …, "title": …, "source": …, "region":
 * …, "text": …}}. Only {@code text} is needed; other keys are the sender's own and are passed over.
 */
final class JsonLines {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNestingDepth(64)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final List<String> ENDINGS = List.of(".jsonl", ".ndjson", ".json");

  private JsonLines() {}

  /** Whether a file holds JSON Lines, by its name or, when that says nothing, by its first line. */
  static boolean isNamedSo(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return ENDINGS.stream().anyMatch(plain::endsWith);
  }

  static boolean looksSo(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (!text.startsWith("{", start)) {
      return false;
    }
    int end = text.indexOf('\n', start);
    try {
      JsonNode node = MAPPER.readTree(text.substring(start, end < 0 ? text.length() : end));
      return node.isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** A line's words and where they stand. */
  record Item(Metadata metadata, String text) {}

  /**
   * @param place file and line, {@code news.jsonl:17}
   */
  static Outcome<Item> read(String place, String line, DocumentDefaults defaults) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (MismatchedInputException e) {
      return rejected(place, line, "more than one value on the line; give each its own line");
    } catch (JsonProcessingException e) {
      return rejected(place, line, "no JSON, %s%s".formatted(e.getOriginalMessage(), column(e)));
    }
    if (!node.isObject()) {
      return rejected(place, line, "a line must be one object {…}");
    }
    for (String field : DocumentDefaults.FIELDS) {
      JsonNode value = node.path(defaults.nameOf(field));
      if (value.isContainerNode()) {
        return rejected(
            place, line, defaults.nameOf(field) + " must be a word, not a list or an object");
      }
    }
    return item(place, line, node, defaults);
  }

  private static Outcome<Item> item(
      String place, String line, JsonNode node, DocumentDefaults defaults) {
    String textName = defaults.nameOf("text");
    JsonNode text = node.path(textName);
    if (!text.isTextual()) {
      return rejected(
          place,
          line,
          "no field %s; if it has another name, map it: fields: {text: …}".formatted(textName));
    }
    if (hasHalfCharacter(text.textValue())) {
      return rejected(
          place, line, textName + " holds half of a surrogate pair; repair its \\u escapes");
    }
    String printed = value(node, defaults, "published");
    PublicationDate published = printed.isEmpty() ? null : PublicationDate.parse(printed);
    if (published == null && !printed.isEmpty()) {
      String name = defaults.nameOf("published");
      return rejected(
          place, line, "%s: %s is no date; %s".formatted(name, printed, Metadata.DATE_FORMS));
    }
    Metadata metadata =
        new Metadata(
            value(node, defaults, "id"),
            value(node, defaults, "title"),
            published,
            value(node, defaults, "source"),
            value(node, defaults, "region"),
            List.of());
    return Outcome.kept(new Item(metadata, text.textValue()));
  }

  private static String value(JsonNode node, DocumentDefaults defaults, String field) {
    JsonNode value = node.path(defaults.nameOf(field));
    return value.isNull() || value.isMissingNode() ? "" : value.asText().strip();
  }

  private static boolean hasHalfCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(++i))) {
          return true;
        }
      } else if (Character.isLowSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private static String column(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? "" : " (column %d)".formatted(location.getColumnNr());
  }

  private static <T> Outcome<T> rejected(String place, String line, String problem) {
    return Rejections.of(Rejections.JSON_LINE, place, line, problem);
  }
}
