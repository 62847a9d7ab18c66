package org.yuebao.document;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yuebao.document.packed.ReadingLimits;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.SiteWords;

/**
 * What a run says about documents that do not say it themselves. A document's own metadata come
 * first, then its path, then these.
 *
 * @param published date of publication for documents without one; null when there is none to assume
 * @param source the publication for documents without one; empty when unknown
 * @param homeRegion code of the home region for documents without one; empty when unknown
 * @param homeRegions home region of each source, for documents that name their source only
 * @param sourceIds id of each source by its name, since pages print 云澜日报 and not {@code ylrb}
 * @param pathPattern takes date and source from a document's path; null when paths say nothing
 * @param fields names that JSON Lines use instead of ours: our name → theirs, {@code text →
 *     content}
 * @param publicationDateRequired whether a document without a date of publication is rejected
 * @param limits what a file may cost at most
 * @param sidecar what a file beside the document says of it, before all others; null when there is
 *     none
 * @param siteWords how sites say what an article is
 */
public record DocumentDefaults(
    @Nullable PublicationDate published,
    String source,
    String homeRegion,
    Map<String, String> homeRegions,
    Map<String, String> sourceIds,
    @Nullable PathPattern pathPattern,
    Map<String, String> fields,
    boolean publicationDateRequired,
    ReadingLimits limits,
    @Nullable Sidecar sidecar,
    SiteWords siteWords) {

  /** Our names of the fields that a JSON line may have. */
  public static final Set<String> FIELDS =
      Set.of("id", "title", "published", "source", "region", "text");

  public DocumentDefaults {
    homeRegions = Map.copyOf(homeRegions);
    sourceIds = Map.copyOf(sourceIds);
    fields = Map.copyOf(fields);
    for (String field : fields.keySet()) {
      if (!FIELDS.contains(field)) {
        throw new IllegalArgumentException("no such field: " + field + "; there are " + FIELDS);
      }
    }
  }

  /** Nothing is assumed; a date of publication is not required. */
  public static DocumentDefaults none() {
    return new DocumentDefaults(
        null,
        "",
        "",
        Map.of(),
        Map.of(),
        null,
        Map.of(),
        false,
        ReadingLimits.USUAL,
        null,
        SiteWords.NONE);
  }

  public DocumentDefaults withPublished(@Nullable PublicationDate date) {
    return with(draft -> draft.published = date);
  }

  public DocumentDefaults withSource(String name) {
    return with(draft -> draft.source = name);
  }

  public DocumentDefaults withHomeRegion(String code) {
    return with(draft -> draft.homeRegion = code);
  }

  public DocumentDefaults withHomeRegions(Map<String, String> codes) {
    return with(draft -> draft.homeRegions = codes);
  }

  public DocumentDefaults withSourceIds(Map<String, String> ids) {
    return with(draft -> draft.sourceIds = ids);
  }

  public DocumentDefaults withPathPattern(@Nullable PathPattern pattern) {
    return with(draft -> draft.pathPattern = pattern);
  }

  public DocumentDefaults withFields(Map<String, String> names) {
    return with(draft -> draft.fields = names);
  }

  public DocumentDefaults withPublicationDateRequired(boolean required) {
    return with(draft -> draft.publicationDateRequired = required);
  }

  public DocumentDefaults withLimits(ReadingLimits most) {
    return with(draft -> draft.limits = most);
  }

  public DocumentDefaults withSidecar(@Nullable Sidecar beside) {
    return with(draft -> draft.sidecar = beside);
  }

  public DocumentDefaults withSiteWords(SiteWords words) {
    return with(draft -> draft.siteWords = words);
  }

  private DocumentDefaults with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** The name that JSON lines use for our {@code field}. */
  String nameOf(String field) {
    return fields.getOrDefault(field, field);
  }

  /** The same fields, open to a change. */
  private static final class Draft {
    @Nullable PublicationDate published;
    String source;
    String homeRegion;
    Map<String, String> homeRegions;
    Map<String, String> sourceIds;
    @Nullable PathPattern pathPattern;
    Map<String, String> fields;
    boolean publicationDateRequired;
    ReadingLimits limits;
    @Nullable Sidecar sidecar;
    SiteWords siteWords;

    Draft(DocumentDefaults from) {
      published = from.published;
      source = from.source;
      homeRegion = from.homeRegion;
      homeRegions = from.homeRegions;
      sourceIds = from.sourceIds;
      pathPattern = from.pathPattern;
      fields = from.fields;
      publicationDateRequired = from.publicationDateRequired;
      limits = from.limits;
      sidecar = from.sidecar;
      siteWords = from.siteWords;
    }

    DocumentDefaults done() {
      return new DocumentDefaults(
          published,
          source,
          homeRegion,
          homeRegions,
          sourceIds,
          pathPattern,
          fields,
          publicationDateRequired,
          limits,
          sidecar,
          siteWords);
    }
  }
}
