package org.yuebao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yuebao.document.office.OfficeFile;
import org.yuebao.document.page.Article;
import org.yuebao.document.page.HtmlPage;
import org.yuebao.document.page.InTime;
import org.yuebao.document.page.Unreadable;
import org.yuebao.document.pdf.PdfPages;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Reservation;
import org.yuebao.story.Document;

/** Makes documents of the bytes of a file that is not packed. */
final class BytesReader {
  private final String path;
  private final DocumentDefaults defaults;

  BytesReader(String path, DocumentDefaults defaults) {
    this.path = path;
    this.defaults = defaults;
  }

  /** One outcome for a text, one a line for JSON Lines. */
  List<Outcome<Document>> read(byte[] bytes) {
    if (bytes.length == 0) {
      return List.of(Rejections.of(Rejections.EMPTY, path, "the file has no bytes"));
    }
    List<RawLine> lines = JsonLines.isNamedSo(path) ? RawLine.ofDamaged(bytes) : List.of();
    if (!lines.isEmpty()) {
      return lines(lines, List.of());
    }
    if (PdfPages.is(bytes)) {
      return inTime(() -> pages(bytes));
    }
    if (OfficeFile.is(bytes)) {
      return inTime(() -> texts(OfficeFile.texts(bytes, defaults.limits())));
    }
    return TextDecoder.decode(path, bytes)
        .fold(this::check, Outcome::<String>rejected)
        .fold(
            text -> text(text.value(), text.reservations()),
            rejection -> List.of(Outcome.rejected(rejection)));
  }

  private Outcome<String> check(Outcome.Kept<String> decoded) {
    String text = decoded.value();
    while (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return TextCheck.check(path, text, decoded.reservations());
  }

  private List<Outcome<Document>> text(String text, List<Reservation> doubts) {
    if (JsonLines.isNamedSo(path) || JsonLines.looksSo(text)) {
      return lines(RawLine.of(text), doubts);
    }
    if (HtmlPage.is(path, text)) {
      return inTime(() -> articles(HtmlPage.articles(text, defaults.siteWords()), doubts));
    }
    Outcome<Document> document =
        FrontMatter.of(path, text)
            .fold(
                kept -> {
                  String body = text.substring(kept.value().bodyStart());
                  return document(kept.value().metadata(), body, doubts);
                },
                Outcome::<Document>rejected);
    return List.of(document);
  }

  private List<Outcome<Document>> inTime(Callable<List<Outcome<Document>>> work) {
    try {
      return InTime.within(defaults.limits().seconds(), work);
    } catch (Unreadable e) {
      return List.of(Rejections.of(e.reason(), path, String.valueOf(e.getMessage())));
    }
  }

  private List<Outcome<Document>> pages(byte[] bytes) throws Unreadable {
    PdfPages pages = PdfPages.of(bytes, defaults.limits());
    List<Outcome<Document>> documents = texts(List.of(pages.text()));
    for (int number : pages.pictures()) {
      String detail = "page %d is a picture, without text; recognize its characters first";
      documents.add(Rejections.of(Unreadable.NO_TEXT, path, detail.formatted(number)));
    }
    return documents;
  }

  /** The text of a layout may be as damaged as that of a file. */
  private List<Outcome<Document>> texts(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of(Rejections.of(Rejections.EMPTY, path, "there is no text in it"));
    }
    Assembly assembly = new Assembly(path, defaults);
    List<Outcome<Document>> documents = new ArrayList<>();
    for (String text : texts) {
      String number = texts.size() == 1 ? "" : "#" + (documents.size() + 1);
      documents.add(
          TextCheck.check(path + number, text, List.of())
              .fold(
                  kept ->
                      assembly.document(
                          path + number,
                          assembly.name() + number,
                          Metadata.NONE,
                          kept.value(),
                          kept.reservations()),
                  Outcome::<Document>rejected));
    }
    return documents;
  }

  private List<Outcome<Document>> articles(List<Article> articles, List<Reservation> doubts) {
    if (articles.isEmpty()) {
      return List.of(Rejections.of(Rejections.EMPTY, path, "the page has no running text"));
    }
    Assembly assembly = new Assembly(path, defaults);
    List<Outcome<Document>> documents = new ArrayList<>();
    for (Article article : articles) {
      String number = articles.size() == 1 ? "" : "#" + (documents.size() + 1);
      Metadata metadata =
          new Metadata("", article.title(), article.published(), article.source(), "", List.of());
      documents.add(
          assembly.document(
              path + number, assembly.name() + number, metadata, article.body(), doubts));
    }
    return documents;
  }

  private Outcome<Document> document(Metadata metadata, String body, List<Reservation> doubts) {
    Assembly assembly = new Assembly(path, defaults);
    return assembly.document(path, assembly.name(), metadata, body, doubts);
  }

  private List<Outcome<Document>> lines(List<RawLine> lines, List<Reservation> doubts) {
    List<Outcome<Document>> documents = new ArrayList<>(lines.size());
    LinesReader reader = new LinesReader(path, defaults, doubts);
    for (RawLine line : lines) {
      reader.read(line, (index, document) -> documents.add(document));
    }
    return documents;
  }
}
