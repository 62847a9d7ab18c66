package org.yuebao.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Reservation;
import org.yuebao.story.Document;
import org.yuebao.story.PublicationDate;

/**
 * Puts a document together: what is said beside it comes first, then what it says about itself,
 * then what its path says, then what the run assumes.
 */
final class Assembly {
  private final String path;
  private final DocumentDefaults defaults;
  private final PathPattern.@Nullable Found found;

  Assembly(String path, DocumentDefaults defaults) {
    this.path = path;
    this.defaults = defaults;
    PathPattern pattern = defaults.pathPattern();
    this.found = pattern == null ? null : pattern.find(path);
  }

  /**
   * @param place path of the document, with its line where a file has several
   * @param name id for a document that has none itself
   */
  Outcome<Document> document(
      String place, String name, Metadata metadata, String body, List<Reservation> doubts) {
    Sidecar sidecar = defaults.sidecar();
    if (sidecar == null) {
      return said(place, name, metadata, body, doubts);
    }
    return sidecar
        .metadata()
        .fold(
            beside -> said(place, name, beside.value().before(metadata), body, doubts),
            Outcome::<Document>rejected);
  }

  private Outcome<Document> said(
      String place, String name, Metadata metadata, String body, List<Reservation> doubts) {
    if (TextCheck.isBlank(body)) {
      return Rejections.of(Rejections.EMPTY, place, "it has metadata, but no text");
    }
    PublicationDate published = published(metadata);
    if (published == null && defaults.publicationDateRequired()) {
      return Rejections.of(
          Rejections.NO_DATE,
          place,
          "no date of publication, which this run needs: neither its metadata, its path nor the"
              + " spec gives one");
    }
    String said = first(metadata.source(), found == null ? "" : found.source(), defaults.source());
    String source = defaults.sourceIds().getOrDefault(said, said);
    List<Reservation> reservations = new ArrayList<>(doubts);
    reservations.addAll(metadata.reservations());
    return new Outcome.Kept<>(
        new Document(
            metadata.id().isEmpty() ? name : metadata.id(),
            path,
            metadata.title(),
            published,
            source,
            region(metadata, source),
            body),
        reservations);
  }

  private @Nullable PublicationDate published(Metadata metadata) {
    if (metadata.published() != null) {
      return metadata.published();
    }
    return found != null && found.published() != null ? found.published() : defaults.published();
  }

  private String region(Metadata metadata, String source) {
    String ofSource = defaults.homeRegions().getOrDefault(source, "");
    String ofPath = found == null ? "" : found.region();
    return first(metadata.region(), ofPath, first(ofSource, defaults.homeRegion(), ""));
  }

  private static String first(String one, String two, String three) {
    return !one.isEmpty() ? one : !two.isEmpty() ? two : three;
  }

  /**
   * The id of a document that has none itself: the file's name without its ending, {@code a01} for
   * {@code pages/2024/a01.txt.gz}. Where the run's template describes the path it is that part of
   * it, {@code ylrb/2024/08/01/A01}, since every day's first page has the same name.
   */
  String name() {
    String place = found == null ? "" : found.place();
    return withoutEnding(place.isEmpty() ? path : place, place.isEmpty());
  }

  private static String withoutEnding(String path, boolean nameOnly) {
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    String folders = nameOnly ? "" : path.substring(0, slash + 1);
    String name = path.substring(slash + 1);
    if (name.endsWith(".gz") && name.length() > 3) {
      name = name.substring(0, name.length() - 3);
    }
    int dot = name.lastIndexOf('.');
    boolean ending =
        dot > 0
            && dot + 1 < name.length()
            && name.length() - dot <= 7
            && Character.isLetter(name.charAt(dot + 1));
    return folders + (ending ? name.substring(0, dot) : name);
  }
}
