package org.yuebao.document;

import java.util.ArrayList;
import java.util.List;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Reservation;

/** Whether what was decoded is text at all, and undamaged. */
final class TextCheck {
  private static final int MOST_CONTROLS_PERCENT = 1;
  private static final int MOST_DAMAGE_PERCENT = 5;

  private TextCheck() {}

  /** The text, kept with what is doubtful about it. */
  static Outcome<String> check(String path, String text, List<Reservation> doubts) {
    long length = text.length();
    int controls = Controls.count(text);
    if (text.indexOf('\0') >= 0 || controls * 100L > length * MOST_CONTROLS_PERCENT) {
      return Rejections.of(
          Rejections.NOT_TEXT,
          path,
          "%d of its %d characters are control characters; this is no text"
              .formatted(controls, length));
    }
    if (isBlank(text)) {
      return Rejections.of(Rejections.EMPTY, path, "there is nothing but spaces in it");
    }
    int damaged = Controls.replacements(text);
    String damage = "%d of its %d characters are U+FFFD".formatted(damaged, length);
    if (damaged * 100L > length * MOST_DAMAGE_PERCENT) {
      return Rejections.of(
          Rejections.UNDECODABLE,
          path,
          damage + ": it was damaged before; restore it from its source");
    }
    List<Reservation> reservations = new ArrayList<>(doubts);
    if (damaged > 0) {
      reservations.add(new Reservation(Rejections.DAMAGED, damage));
    }
    return new Outcome.Kept<>(text, reservations);
  }

  /** Whether there is nothing to read: spaces of any width, or of none. */
  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      boolean nothing = Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
      if (!space && !nothing) {
        return false;
      }
    }
    return true;
  }
}
