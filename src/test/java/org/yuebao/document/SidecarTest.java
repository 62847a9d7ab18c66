package org.yuebao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuebao.story.Document;

class SidecarTest {
  private static final String PAGE =
      "<html><head><title>旧题</title></head><body><p>今年，全区出口增长6.5%，进口增长2%。</p></body></html>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "report.yaml|title: 全区外贸增长\\npublished: 2024-08-05\\nsource: ylrb\\nurl: https://example.org/1",
        "report.json|{\"title\": \"全区外贸增长\", \"published\": \"2024-08-05\", \"source\": \"ylrb\"}"
      })
  void saysWhatTheDocumentDoesNot(String path, String words) {
    Document document = read(new Sidecar(path, bytes(words.replace("\\n", "\n"))));
    assertEquals("全区外贸增长", document.title());
    assertEquals("2024-08-05", String.valueOf(document.published()));
    assertEquals("ylrb", document.source());
  }

  @Test
  void mayBeInAnyEncoding() {
    byte[] words = "title: 全区外贸增长，结构持续优化\n".getBytes(Charset.forName("GB18030"));
    assertEquals("全区外贸增长，结构持续优化", read(new Sidecar("report.yaml", words)).title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pubished: 2024|report.yaml:1: unknown key pubished; did you mean published?",
        "text: 全文|report.yaml:1: unknown key text; known here: [genre, id, published, region, regionName, source, title, url]",
        "published: gestern|report.yaml:1: published: gestern is no date; write 2024, 2024-08 or 2024-08-01",
        "title: [a, b]|report.yaml:1: title must be one value, not a list or a mapping",
        "{|report.yaml:1: no YAML, expected the node content, but found '<stream end>'"
      })
  void whatIsWrongWithItIsTold(String words, String told) {
    AssertionError problem =
        assertThrows(AssertionError.class, () -> read(new Sidecar("report.yaml", bytes(words))));
    assertEquals(told, problem.getMessage());
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private static Document read(Sidecar sidecar) {
    DocumentDefaults defaults = DocumentDefaults.none().withSidecar(sidecar);
    return DocumentReader.read("report.html", bytes(PAGE), defaults)
        .get(0)
        .fold(
            kept -> kept.value(),
            rejection -> {
              throw new AssertionError(rejection.detail());
            });
  }
}
