package org.yuebao.wire;

/**
 * A block of an Avro file as it stands there.
 *
 * @param records how many
 * @param deflated their bytes, one behind the other, compressed
 */
@SuppressWarnings("ArrayRecordComponent") // neither compared nor printed
public record Block(long records, byte[] deflated) {}
