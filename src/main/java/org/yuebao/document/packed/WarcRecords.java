package org.yuebao.document.packed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * What servers answered, as web archives keep it. Requests, notes of the crawler, redirections and
 * error pages are passed over.
 */
final class WarcRecords implements Archive {
  private static final int OK = 200;

  private final WarcReader reader;
  private String name = "";
  private InputStream bytes = InputStream.nullInputStream();

  WarcRecords(InputStream in) throws IOException {
    reader = new WarcReader(Channels.newChannel(in));
  }

  @Override
  public boolean next() throws IOException {
    for (WarcRecord record = following(); record != null; record = following()) {
      if (record instanceof WarcTargetRecord answer && isPage(record)) {
        Optional<WarcPayload> payload = answer.payload();
        name = withoutScheme(answer.target());
        bytes = payload.isEmpty() ? InputStream.nullInputStream() : payload.get().body().stream();
        return true;
      }
    }
    return false;
  }

  private @Nullable WarcRecord following() throws IOException {
    return reader.next().orElse(null);
  }

  private static boolean isPage(WarcRecord record) throws IOException {
    return record instanceof WarcResource
        || record instanceof WarcResponse response
            && response.contentType().base().toString().equals("application/http")
            && response.http().status() == OK;
  }

  /** {@code example.org/2024/08/05/content_1.html}, with what it was asked. */
  private static String withoutScheme(@Nullable String target) {
    if (target == null) {
      return ""; // a record that lacks what each must have: its text is there all the same
    }
    int scheme = target.indexOf("://");
    return scheme < 0 ? target : target.substring(scheme + 3);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String problem() {
    return "";
  }

  @Override
  public boolean isEncrypted() {
    return false;
  }

  @Override
  public InputStream bytes() {
    return bytes;
  }
}
