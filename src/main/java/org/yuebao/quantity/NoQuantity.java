package org.yuebao.quantity;

/**
 * A number that measures nothing: 5G, 世界500强, 17:05.
 *
 * @param start first character
 * @param end character after the last
 * @param reason id in the catalogue of reasons
 */
public record NoQuantity(int start, int end, String reason) implements Reading {}
