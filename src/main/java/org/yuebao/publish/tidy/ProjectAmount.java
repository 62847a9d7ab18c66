package org.yuebao.publish.tidy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money of a project.
 *
 * @param value in {@code unit} times ten to the power of {@code mult}; null when unknown
 * @param bound where the true value lies: {@code = > >= < <= ~}; empty when unknown
 * @param unit ISO 4217; empty when unknown
 * @param mult power of ten
 */
public record ProjectAmount(@Nullable BigDecimal value, String bound, String unit, int mult) {
  public static final ProjectAmount NONE = new ProjectAmount(null, "", "", 0);
}
