package org.yuebao.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yuebao.outcome.Nearest;

/**
 * The forms in which a release may be published, beside the records and rejections that every
 * release has. A spec names them in small letters.
 */
public enum SinkName {
  /** The tables as CSV. */
  CSV,
  /** Tables for spreadsheets: one row a series, one column a period. */
  WIDE,
  /** Stories with their facts, in LangExtract's form. */
  EVIDENCE,
  /** A workbook for planners. */
  XLSX,
  /** A page for planners. */
  REPORT,
  /** For statistics software: SDMX-ML 2.1 and SDMX-CSV 2.0. */
  SDMX,
  /** The tables as Parquet, typed. */
  PARQUET,
  /** A database in a file. */
  SQLITE,
  /** PostgreSQL, at the address of the spec. */
  POSTGRES,
  /** What the release holds, as a Frictionless Data Package. */
  DATAPACKAGE;

  /** What a spec gets that names none: cheap, and everyone's tools read it. */
  static final List<SinkName> USUAL = List.of(CSV, WIDE, EVIDENCE, DATAPACKAGE);

  /** As a spec spells it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Null when there is none of this name. */
  static @Nullable SinkName of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  /** What to write in place of a word that names none. */
  static String mend(String word) {
    List<String> words = Arrays.stream(values()).map(SinkName::word).toList();
    String nearest = Nearest.to(word, words);
    return nearest != null
        ? "did you mean \"" + nearest + "\"?"
        : "write one of " + String.join(", ", words);
  }
}
