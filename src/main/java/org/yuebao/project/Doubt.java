package org.yuebao.project;

/**
 * Another project that this one may be the same as: they were kept apart.
 *
 * @param other id of the other project
 * @param otherName its name
 * @param reason id in the catalogue of reasons
 * @param detail what speaks against it
 */
public record Doubt(String other, String otherName, String reason, String detail)
    implements Comparable<Doubt> {
  @Override
  public int compareTo(Doubt that) {
    int byReason = reason.compareTo(that.reason);
    int byOther = byReason != 0 ? byReason : other.compareTo(that.other);
    return byOther != 0 ? byOther : detail.compareTo(that.detail);
  }
}
