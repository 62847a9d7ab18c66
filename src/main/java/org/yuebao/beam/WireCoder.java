package org.yuebao.beam;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import org.apache.beam.sdk.coders.CustomCoder;
import org.yuebao.wire.Wire;

/**
 * A record's bytes by its contract. Deterministic, since contracts are: a record may be the key of
 * a grouping.
 *
 * <p>Travels to the workers as the contract's name; each finds the contract in its own jar.
 */
final class WireCoder<T> extends CustomCoder<T> {
  @Serial private static final long serialVersionUID = 1;

  private final String contract;
  private transient volatile Wire<T> wire;

  WireCoder(Wire<T> wire) {
    this.contract = wire.contract();
    this.wire = wire;
  }

  @Serial
  private Object readResolve() {
    return new WireCoder<>(Wire.named(contract));
  }

  @Override
  public void encode(T value, OutputStream out) throws IOException {
    wire.write(value, out);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return wire.read(in);
  }

  @Override
  public void verifyDeterministic() {
    // A contract has no map, and each of its value types one form.
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WireCoder<?> that && contract.equals(that.contract);
  }

  @Override
  public int hashCode() {
    return contract.hashCode();
  }

  @Override
  public String toString() {
    return "WireCoder(" + contract + ")";
  }
}
