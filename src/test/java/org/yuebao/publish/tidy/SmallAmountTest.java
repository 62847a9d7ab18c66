package org.yuebao.publish.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.yuebao.publish.HostileText;

class SmallAmountTest {
  @Test
  void whatIsSmallIsToldInWan() {
    assertEquals(4, SmallAmount.mult(new BigDecimal("0.054"), 8));
    assertEquals(8, SmallAmount.mult(new BigDecimal("0.1"), 8));
    assertEquals(8, SmallAmount.mult(BigDecimal.ZERO, 8));
    assertEquals(4, SmallAmount.mult(new BigDecimal("0.054"), 4));
    assertEquals(0, SmallAmount.mult(new BigDecimal("0.054"), 0));
  }

  @Test
  void theAmountStaysTheSame() {
    TidyRow row = HostileText.rows().get(0);
    assertSame(row, row.in(row.unitMult()));
    TidyRow smaller = row.in(row.unitMult() - SmallAmount.STEP);
    assertEquals(
        0,
        row.obsValue()
            .scaleByPowerOfTen(row.unitMult())
            .compareTo(smaller.obsValue().scaleByPowerOfTen(smaller.unitMult())));
    assertEquals("万元", UnitName.of(null, "CNY", smaller.unitMult()));
  }
}
