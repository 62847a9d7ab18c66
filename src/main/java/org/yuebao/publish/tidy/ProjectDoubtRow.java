package org.yuebao.publish.tidy;

/**
 * Two projects that may be the same and were kept apart.
 *
 * @param projectId names the one
 * @param n place among its doubts, from 1
 * @param name its name
 * @param otherId names the other
 * @param otherName its name
 * @param reason id in the catalogue of reasons
 * @param detail what speaks against it
 */
public record ProjectDoubtRow(
    String projectId,
    int n,
    String name,
    String otherId,
    String otherName,
    String reason,
    String detail) {}
