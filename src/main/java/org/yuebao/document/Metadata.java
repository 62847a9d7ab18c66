package org.yuebao.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.outcome.Reservation;
import org.yuebao.story.PublicationDate;

/**
 * What a document says about itself; empty or null where it says nothing.
 *
 * @param id id of the document
 * @param title headline
 * @param published date of publication
 * @param source the publication
 * @param region code of the home region
 * @param reservations doubts about the metadata
 */
record Metadata(
    String id,
    String title,
    @Nullable PublicationDate published,
    String source,
    String region,
    List<Reservation> reservations) {
  static final Metadata NONE = new Metadata("", "", null, "", "", List.of());

  static final String DATE_FORMS = "write 2024, 2024-08 or 2024-08-01";

  Metadata {
    reservations = List.copyOf(reservations);
  }

  /** These, and {@code other} where they say nothing. */
  Metadata before(Metadata other) {
    return new Metadata(
        id.isEmpty() ? other.id : id,
        title.isEmpty() ? other.title : title,
        published == null ? other.published : published,
        source.isEmpty() ? other.source : source,
        region.isEmpty() ? other.region : region,
        other.reservations);
  }
}
