package org.yuebao.run.watching;

/**
 * What a spec says of watching.
 *
 * @param metrics file for the textfile collector of Prometheus, {@code …/yuebao.prom}; empty for
 *     none
 * @param lineage file that OpenLineage events are added to, or the address that takes them, {@code
 *     http://host:5000/api/v1/lineage}; empty for none
 * @param namespace of the pipeline among those that lineage knows
 * @param log how the lines of a run are told
 */
public record Watch(String metrics, String lineage, String namespace, Log log) {
  /** Form of the lines. */
  public enum Log {
    /** For a person. */
    TEXT,
    /** One object of JSON a line, for machines. */
    JSON
  }

  /** Nobody watches. */
  public static final Watch NONE = new Watch("", "", "yuebao", Log.TEXT);

  /** Whether the events go to an address. */
  boolean isSent() {
    return lineage.startsWith("http://") || lineage.startsWith("https://");
  }
}
