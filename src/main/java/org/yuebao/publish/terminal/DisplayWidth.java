package org.yuebao.publish.terminal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;

/**
 * How many columns of a terminal a text takes, by Unicode's East Asian Width (UAX 11): two for wide
 * and full-width characters, none for marks that sit on another character. What is ambiguous (“ ” …
 * ①) takes one, as it does in terminals that speak UTF-8.
 */
public final class DisplayWidth {
  private DisplayWidth() {}

  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  public static int of(int codePoint) {
    if (codePoint < 0x7F) {
      return codePoint < ' ' ? 0 : 1;
    }
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.CONTROL,
          UCharacterCategory.FORMAT,
          UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK ->
          0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
  }

  /** The text with blanks behind it, {@code columns} wide; unchanged when it is wider already. */
  public static String padEnd(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** The text with blanks before it, as numbers stand. */
  public static String padStart(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text))) + text;
  }
}
