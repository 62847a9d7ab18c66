package org.yuebao.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yuebao.document.packed.Unpacking;
import org.yuebao.document.page.Unreadable;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.Document;

/** Whatever bytes come, they become documents or rejections that say where; nothing is thrown. */
class AnyBytesTest {
  private static final List<byte[]> PIECES =
      List.of(
          bytes("---\n"),
          bytes("id: x\n"),
          bytes("published: 2024-0"),
          bytes("{\"text\": \"全区\""),
          bytes("}\n"),
          bytes("全区完成投资"),
          bytes("\r\n"),
          bytes("&a [*a"),
          bytes("\0"),
          new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
          new byte[] {(byte) 0xFF, (byte) 0xFE},
          new byte[] {0x1F, (byte) 0x8B, 8, 0},
          new byte[] {(byte) 0xB3, (byte) 0xA3, (byte) 0xD6},
          new byte[] {(byte) 0xE5});

  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<byte[]> random = Arbitraries.bytes().array(byte[].class).ofMaxSize(12);
    return Arbitraries.oneOf(Arbitraries.of(PIECES), random)
        .list()
        .ofMaxSize(12)
        .map(AnyBytesTest::join);
  }

  @Property(tries = 2000)
  void becomeDocumentsOrRejections(@ForAll("files") byte[] bytes) {
    for (String path : List.of("in/a.txt", "in/a.jsonl")) {
      List<Outcome<Document>> read = DocumentReader.read(path, bytes, DocumentDefaults.none());
      assertFalse(read.isEmpty());
      for (Outcome<Document> outcome : read) {
        boolean sound =
            outcome.fold(
                kept -> !kept.value().body().isBlank() && !kept.value().doc().isEmpty(),
                rejection ->
                    rejection.doc().startsWith(path) && REASONS.contains(rejection.reason()));
        assertTrue(sound, outcome.toString());
      }
    }
  }

  private static final Set<String> REASONS =
      Stream.of(Rejections.ALL, Unpacking.REASONS, Unreadable.REASONS)
          .flatMap(List::stream)
          .collect(Collectors.toSet());

  private static byte[] join(List<byte[]> pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pieces.forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
