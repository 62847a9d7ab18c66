package org.yuebao.publish.sdmx;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.yuebao.publish.tidy.CleanText;

/** An SDMX-ML message, written from top to bottom. */
final class Xml implements Closeable {
  static final String MESSAGE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
  static final String COMMON = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common";
  static final String STRUCTURE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";
  static final String DATA =
      "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific";

  private static final Map<String, String> SPACES =
      Map.of("mes", MESSAGE, "com", COMMON, "str", STRUCTURE, "ss", DATA);

  private final BufferedWriter out;
  private final XMLStreamWriter xml;

  Xml(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Begins the message; its namespaces are declared here, once. */
  Xml root(String name, Map<String, String> more) throws IOException {
    start(name);
    for (Map.Entry<String, String> each : new TreeMap<>(SPACES).entrySet()) {
      namespace(each.getKey(), each.getValue());
    }
    for (Map.Entry<String, String> each : more.entrySet()) {
      namespace(each.getKey(), each.getValue());
    }
    return this;
  }

  private void namespace(String prefix, String uri) throws IOException {
    try {
      xml.writeNamespace(prefix, uri);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * Begins an element on a line of its own.
   *
   * @param name with its prefix
   */
  Xml start(String name) throws IOException {
    try {
      xml.writeCharacters("\n");
      xml.writeStartElement(name);
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An attribute; line breaks become blanks, as every reader would make them. */
  Xml with(String name, String value) throws IOException {
    try {
      xml.writeAttribute(name, flat(value));
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element with nothing but text, in a language. */
  Xml name(String language, String text) throws IOException {
    return start("com:Name").with("xml:lang", language).text(text).end();
  }

  Xml text(String text) throws IOException {
    try {
      xml.writeCharacters(flat(text));
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  Xml end() throws IOException {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** What a text becomes in SDMX. */
  static String flat(String text) {
    return CleanText.of(text).replaceAll("[\\t\\r\\n]", " ");
  }

  /** Ends the message. */
  void finish() throws IOException {
    try {
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.write('\n');
    out.close();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
