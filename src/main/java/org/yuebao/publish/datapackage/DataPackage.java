package org.yuebao.publish.datapackage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.publish.tidy.Column;

/**
 * {@code datapackage.json}: every data file of a release with its size and hash, tables with their
 * columns. Frictionless Data Package 2.0.
 *
 * @param name of the pipeline
 * @param about what it is for; may be empty
 * @param licence identifier of the licence under which the release may be used, {@code CC-BY-4.0};
 *     empty when nobody has said
 * @param sources names of the publications that were read, ordered
 */
public record DataPackage(String name, String about, String licence, List<String> sources) {
  private static final String FILE = "datapackage.json";
  private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

  private static final Map<String, String> MEDIA =
      Map.of(
          "csv", "text/csv",
          "json", "application/json",
          "jsonl", "application/jsonl",
          "avro", "application/avro",
          "xml", "application/xml",
          "parquet", "application/vnd.apache.parquet",
          "sqlite", "application/vnd.sqlite3",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  public DataPackage {
    sources = List.copyOf(sources);
  }

  /**
   * Describes all files that stand below a folder now.
   *
   * @param resources what is known of them; a file that is not among them is described by its name
   * @return sha256 of each file, by its path
   */
  public Map<String, String> write(Path release, List<Resource> resources) throws IOException {
    Map<String, Resource> byPath = files(release);
    for (Resource resource : resources) {
      if (byPath.replace(resource.path(), resource) == null) {
        throw new IllegalStateException("a sink tells of a file that is not there: " + resource);
      }
    }
    Map<String, String> hashes = hashes(release, byPath.keySet());
    try (Writer out = Files.newBufferedWriter(release.resolve(FILE), StandardCharsets.UTF_8);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(lines());
      json.writeStartObject();
      head(json);
      json.writeArrayFieldStart("resources");
      for (Resource resource : byPath.values()) {
        Path file = release.resolve(resource.path());
        resource(resource, Files.size(file), hashes.get(resource.path()), json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return hashes;
  }

  /** On all cores: it is what a run ends with, and no sink is at work any more. */
  private static Map<String, String> hashes(Path release, Set<String> paths) throws IOException {
    Map<String, String> hashes = new ConcurrentHashMap<>();
    try {
      paths.parallelStream().forEach(path -> hashes.put(path, sha256(release.resolve(path))));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return hashes;
  }

  private static Map<String, Resource> files(Path release) throws IOException {
    Map<String, Resource> byPath = new TreeMap<>();
    try (Stream<Path> files = Files.walk(release)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> release.relativize(file).toString().replace('\\', '/'))
          .forEach(path -> byPath.put(path, Resource.file(path, "", "")));
    }
    return byPath;
  }

  private void head(JsonGenerator json) throws IOException {
    json.writeStringField("$schema", PROFILE);
    json.writeStringField("name", name);
    text("description", about, json);
    if (!licence.isEmpty()) {
      json.writeArrayFieldStart("licenses");
      json.writeStartObject();
      json.writeStringField("name", licence);
      json.writeEndObject();
      json.writeEndArray();
    }
    if (!sources.isEmpty()) {
      json.writeArrayFieldStart("sources");
      for (String source : sources) {
        json.writeStartObject();
        text("title", source, json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void resource(
      Resource resource, long bytes, @Nullable String hash, JsonGenerator json) throws IOException {
    String format = format(resource.path());
    json.writeStartObject();
    json.writeStringField("name", resource.path().replace('/', '-').toLowerCase(Locale.ROOT));
    json.writeStringField("path", resource.path());
    if (!resource.columns().isEmpty()) {
      json.writeStringField("type", "table");
    }
    text("title", resource.title(), json);
    text("description", resource.description(), json);
    json.writeStringField("format", format);
    if (MEDIA.containsKey(format)) {
      json.writeStringField("mediatype", MEDIA.get(format));
    }
    if (MEDIA.getOrDefault(format, "").startsWith("text/")) {
      json.writeStringField("encoding", "utf-8");
    }
    json.writeNumberField("bytes", bytes);
    json.writeStringField("hash", "sha256:" + hash);
    if (resource.rows() != null) {
      json.writeNumberField("rows", resource.rows());
    }
    if (!resource.columns().isEmpty()) {
      schema(resource, json);
    }
    json.writeEndObject();
  }

  private static void schema(Resource resource, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("schema");
    json.writeArrayFieldStart("fields");
    for (Column<?> column : resource.columns()) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField("type", type(column.kind()));
      json.writeStringField("title", column.title());
      json.writeStringField("description", column.description());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!resource.key().isEmpty()) {
      json.writeArrayFieldStart("primaryKey");
      for (String name : resource.key()) {
        json.writeString(name);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static String type(Column.Kind kind) {
    return switch (kind) {
      case TEXT, SYMBOL -> "string";
      case INTEGER -> "integer";
      case DECIMAL -> "number";
      case DATE -> "date";
    };
  }

  private static void text(String field, String text, JsonGenerator json) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(field, CleanText.of(text));
    }
  }

  private static String format(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Line feeds on every system. */
  private static DefaultPrettyPrinter lines() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }
}
