package org.yuebao.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TokenTest {
  /** A role beyond the bits of a long would be taken for another, in silence. */
  @Test
  void everyRoleHasABitOfItsOwn() {
    Term.Role[] roles = Term.Role.values();
    long different = Arrays.stream(roles).mapToLong(Token::bit).distinct().count();
    assertEquals(roles.length, different);
  }
}
