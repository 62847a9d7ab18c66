package org.yuebao.run.evaluation.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.run.evaluation.Evaluation;
import org.yuebao.run.evaluation.GoldDocuments;

/**
 * An evaluation as one HTML file. Its Content-Security-Policy allows the page's own script and
 * style by their hashes, and nothing else.
 *
 * @param seen what is shown with all errors and texts
 * @param heldOut of which only scores are shown; null when nothing was held out
 * @param documents the texts
 * @param reasoning why our readings are what they are
 * @param names what codes are called
 */
public record EvaluationPage(
    Evaluation seen,
    @Nullable Evaluation heldOut,
    GoldDocuments documents,
    Reasoning reasoning,
    Names names) {

  /** The whole page. */
  public String html() {
    String style = resource("/report/colours.css") + resource("page.css");
    String theme = resource("theme.js");
    String script = resource("page.js");
    Errors errors = new Errors(seen);
    Texts texts = new Texts(seen, documents);
    Html body = new Html();
    body.open("main");
    new Scores(body, seen, heldOut)
        .write(documents, names, Rules.count(seen.judgements().values(), reasoning));
    new ErrorCards(documents, texts, reasoning, names).write(body, errors);
    texts.write(body, errors);
    body.close();
    return resource("page.html")
        .replace("{policy}", policy(style, theme, script))
        .replace("{style}", style)
        .replace("{theme}", theme)
        .replace("{script}", script)
        .replace("{body}", body.toString());
  }

  private static String policy(String style, String... scripts) {
    String hashes = Stream.of(scripts).map(EvaluationPage::hash).collect(Collectors.joining("' '"));
    return "default-src 'none'; style-src '"
        + hash(style)
        + "'; script-src '"
        + hashes
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String code) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = EvaluationPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
