package org.yuebao.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * As much of the JSON API of Google Cloud Storage as Beam's file system asks for: metadata, content
 * by range, lists page by page, resumable uploads, deletions in batches. A bucket is a folder,
 * whose files are its objects, so that a test can look at them. An object appears when its last
 * byte has come, as there.
 */
final class StorageServer implements AutoCloseable {
  /** Few, so that each list has pages. */
  private static final int LISTED = 5;

  private static final Pattern OBJECTS =
      Pattern.compile("(?:/download|/upload)?/storage/v1/b/([^/]+)/o(?:/([^/]+))?");

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (?:(\\d+)-(\\d+)|\\*)/(\\d+|\\*)");
  private static final Pattern PART =
      Pattern.compile("(?is)content-id:\\s*<?([^>\\r\\n]*).*?\\r\\n\\r\\n(\\w+) (\\S+)");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path buckets;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
  private int refusals;

  private record Upload(Path file, ByteArrayOutputStream bytes) {}

  private record Answer(int status, byte[] body, Map<String, String> headers) {
    static Answer of(int status, ObjectNode json) {
      byte[] body = json.toString().getBytes(UTF_8);
      return new Answer(status, body, Map.of("Content-Type", "application/json; charset=UTF-8"));
    }

    static Answer of(int status, Map<String, String> headers) {
      return new Answer(status, new byte[0], headers);
    }

    static Answer error(int status, String reason, String message) {
      ObjectNode json = JSON.createObjectNode();
      ObjectNode error = json.putObject("error").put("code", status).put("message", message);
      error.putArray("errors").addObject().put("reason", reason).put("message", message);
      return of(status, json);
    }
  }

  StorageServer(Path buckets) throws IOException {
    this.buckets = buckets;
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:%d/storage/v1/".formatted(server.getAddress().getPort());
  }

  /** So many requests from now on get nothing but the word that the server is busy. */
  synchronized void refuse(int requests) {
    refusals = requests;
  }

  synchronized int refusals() {
    return refusals;
  }

  private synchronized boolean isBusy() {
    refusals--;
    return refusals >= 0;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Answer answer;
      try {
        answer = isBusy() ? Answer.error(503, "backendError", "busy") : answer(exchange, body);
      } catch (RuntimeException e) { // else a client would ask again for minutes
        answer = Answer.error(400, "invalid", e.toString());
      }
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : 0);
      if (answer.body().length > 0) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private Answer answer(HttpExchange exchange, byte[] body) throws IOException {
    URI address = exchange.getRequestURI();
    Map<String, String> query = query(address);
    String method = exchange.getRequestMethod();
    if (address.getPath().equals("/batch/storage/v1")) {
      return batch(new String(body, UTF_8));
    }
    if (method.equals("PUT")) {
      String range = exchange.getRequestHeaders().getFirst("Content-Range");
      return upload(query.getOrDefault("upload_id", ""), range, body);
    }
    return answer(method, address, exchange.getRequestHeaders().getFirst("Range"), body);
  }

  private Answer answer(String method, URI address, String range, byte[] body) throws IOException {
    Matcher path = OBJECTS.matcher(address.getRawPath());
    if (!path.matches()) {
      return Answer.error(404, "notFound", "Not Found");
    }
    Path bucket = buckets.resolve(decoded(path.group(1)));
    if (!Files.isDirectory(bucket)) {
      return Answer.error(404, "notFound", "The specified bucket does not exist.");
    }
    Map<String, String> query = query(address);
    if (path.group(2) == null) {
      return method.equals("GET") ? list(bucket, query) : begin(bucket, address, query, body);
    }
    Path file = bucket.resolve(decoded(path.group(2)));
    if (!Files.isRegularFile(file)) {
      return Answer.error(404, "notFound", "No such object: " + bucket.relativize(file));
    }
    if (method.equals("DELETE")) {
      Files.delete(file);
      return Answer.of(204, Map.of());
    }
    return "media".equals(query.get("alt")) ? content(file, range) : Answer.of(200, told(file));
  }

  private Answer list(Path bucket, Map<String, String> query) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(bucket)) {
      String prefix = query.getOrDefault("prefix", "");
      String after = query.getOrDefault("pageToken", "");
      files =
          found
              .filter(Files::isRegularFile)
              .filter(file -> bucket.relativize(file).toString().startsWith(prefix))
              .filter(file -> bucket.relativize(file).toString().compareTo(after) > 0)
              .sorted()
              .toList();
    }
    ObjectNode json = JSON.createObjectNode();
    ArrayNode items = json.putArray("items");
    for (Path file : files.subList(0, Math.min(LISTED, files.size()))) {
      items.add(told(file));
    }
    if (files.size() > LISTED) {
      json.put("nextPageToken", bucket.relativize(files.get(LISTED - 1)).toString());
    }
    return Answer.of(200, json);
  }

  private ObjectNode told(Path file) throws IOException {
    FileTime changed = Files.getLastModifiedTime(file);
    Path bucket = buckets.resolve(buckets.relativize(file).getName(0));
    return JSON.createObjectNode()
        .put("kind", "storage#object")
        .put("bucket", bucket.getFileName().toString())
        .put("name", bucket.relativize(file).toString())
        .put("generation", Long.toString(changed.toMillis()))
        .put("metageneration", "1")
        .put("contentType", "application/octet-stream")
        .put("updated", changed.toString())
        .put("timeCreated", changed.toString())
        .put("size", Long.toString(Files.size(file)));
  }

  private static Answer content(Path file, String range) throws IOException {
    byte[] all = Files.readAllBytes(file);
    Matcher asked = RANGE.matcher(range == null ? "bytes=0-" : range);
    int from = asked.matches() ? Integer.parseInt(asked.group(1)) : 0;
    if (from > 0 && from >= all.length) {
      return Answer.error(416, "requestedRangeNotSatisfiable", "Request range not satisfiable");
    }
    boolean isOpen = !asked.matches() || asked.group(2).isEmpty();
    int end = isOpen ? all.length : Math.min(all.length, Integer.parseInt(asked.group(2)) + 1);
    String given = "bytes %d-%d/%d".formatted(from, end - 1, all.length);
    return new Answer(
        range == null ? 200 : 206,
        Arrays.copyOfRange(all, from, end),
        range == null ? Map.of() : Map.of("Content-Range", given));
  }

  private Answer begin(Path bucket, URI address, Map<String, String> query, byte[] body)
      throws IOException {
    String name = query.getOrDefault("name", JSON.readTree(body).path("name").asText());
    String id = UUID.randomUUID().toString();
    uploads.put(id, new Upload(bucket.resolve(name), new ByteArrayOutputStream()));
    String place = endpoint().replace("/storage/v1/", address.getRawPath());
    return Answer.of(200, Map.of("Location", place + "?uploadType=resumable&upload_id=" + id));
  }

  private Answer upload(String id, String range, byte[] body) throws IOException {
    Upload upload = uploads.get(id);
    Matcher sent = CONTENT_RANGE.matcher(range == null ? "" : range);
    if (upload == null || !sent.matches()) {
      return Answer.error(410, "gone", "no such upload, or no range: " + range);
    }
    if (sent.group(1) != null && Integer.parseInt(sent.group(1)) == upload.bytes().size()) {
      upload.bytes().write(body);
    }
    if (sent.group(3).equals(Integer.toString(upload.bytes().size()))) {
      Path whole = Files.createTempFile(buckets, "upload", "");
      Files.write(whole, upload.bytes().toByteArray());
      Files.createDirectories(upload.file().getParent());
      Files.move(whole, upload.file(), StandardCopyOption.REPLACE_EXISTING);
      uploads.remove(id);
      return Answer.of(200, told(upload.file()));
    }
    int got = upload.bytes().size();
    return Answer.of(308, got == 0 ? Map.of() : Map.of("Range", "bytes=0-" + (got - 1)));
  }

  /** Requests that come together, as parts of a message. */
  private Answer batch(String message) throws IOException {
    String boundary = "batch_" + UUID.randomUUID();
    StringBuilder parts = new StringBuilder();
    Matcher part = PART.matcher(message);
    while (part.find()) {
      URI address = URI.create(part.group(3).replaceFirst("^http://[^/]+", ""));
      Answer answer = answer(part.group(2), address, null, new byte[0]);
      parts
          .append("--%s\r\nContent-Type: application/http\r\n".formatted(boundary))
          .append("Content-ID: <response-%s>\r\n\r\n".formatted(part.group(1)))
          .append("HTTP/1.1 %d answered\r\n".formatted(answer.status()))
          .append("Content-Type: application/json; charset=UTF-8\r\n")
          .append("Content-Length: %d\r\n\r\n".formatted(answer.body().length))
          .append(new String(answer.body(), UTF_8))
          .append("\r\n");
    }
    parts.append("--%s--\r\n".formatted(boundary));
    String type = "multipart/mixed; boundary=" + boundary;
    return new Answer(200, parts.toString().getBytes(UTF_8), Map.of("Content-Type", type));
  }

  private static Map<String, String> query(URI address) {
    Map<String, String> query = new HashMap<>();
    if (address.getRawQuery() != null) {
      for (String pair : address.getRawQuery().split("&")) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
