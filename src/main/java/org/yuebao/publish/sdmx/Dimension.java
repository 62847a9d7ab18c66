package org.yuebao.publish.sdmx;

/**
 * A dimension of the key, in the order of the key.
 *
 * @param id its concept
 */
record Dimension(String id, CodeList codes) {}
