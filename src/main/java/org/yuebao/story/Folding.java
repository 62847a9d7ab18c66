package org.yuebao.story;

import java.text.Normalizer;

/**
 * Width folding, one character to one: {@code １２．５％} becomes {@code 12.5%}. Full-width letters,
 * digits and signs become ASCII, every kind of space becomes a plain one, radicals that PDF files
 * print instead of characters ({@code ⽇} U+2F47) become the characters. Chinese punctuation {@code
 * ，。；：！？（）～} stays, since grammars of figures tell {@code ，} from a thousands separator by it.
 * Characters without width (zero-width spaces, soft hyphens, direction marks, control characters)
 * are marked as {@link #NOTHING}.
 */
final class Folding {
  /**
   * Radicals that look like a character and have no compatibility form; pairs of Unicode's
   * EquivalentUnifiedIdeograph.txt.
   */
  private static final String RADICALS = "⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

  /** Stands for a character that leaves no trace in the text. */
  static final char NOTHING = '\0';

  private static final String KEPT_WIDE = "！（），：；？～";
  private static final char[] TABLE = table();

  private Folding() {}

  static char fold(char c) {
    return TABLE[c];
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    foldFullWidth(table);
    foldSpaces(table);
    foldDoubles(table, 0x2E80, 0x2FD5);
    foldDoubles(table, 0xF900, 0xFAFF);
    foldRadicals(table);
    foldWidthless(table);
    return table;
  }

  private static void foldFullWidth(char[] table) {
    for (char c = '！'; c <= '～'; c++) {
      if (KEPT_WIDE.indexOf(c) < 0) {
        table[c] = (char) (c - '！' + '!');
      }
    }
    table['￥'] = '¥';
    table['￡'] = '£';
    table['﹪'] = '%';
    table['﹢'] = '+';
    table['﹣'] = '-';
    table['﹒'] = '.';
    table['―'] = '—';
    table['‒'] = '–';
  }

  private static void foldSpaces(char[] table) {
    for (int c = 0; c < table.length; c++) {
      if (Character.getType(c) == Character.SPACE_SEPARATOR) {
        table[c] = ' ';
      }
    }
  }

  /** Characters that Unicode holds twice: the compatibility form becomes the ordinary one. */
  private static void foldDoubles(char[] table, int first, int last) {
    for (int c = first; c <= last; c++) {
      String ordinary = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC);
      if (ordinary.length() == 1) {
        table[c] = ordinary.charAt(0);
      }
    }
  }

  /** Programs that make PDF files write 增⻓ for 增长: the shape is the same. */
  private static void foldRadicals(char[] table) {
    for (int i = 0; i < RADICALS.length(); i += 2) {
      table[RADICALS.charAt(i)] = RADICALS.charAt(i + 1);
    }
  }

  private static void foldWidthless(char[] table) {
    for (int c = 0; c < table.length; c++) {
      int type = Character.getType(c);
      boolean variationSelector = c >= 0xFE00 && c <= 0xFE0F;
      if (type == Character.FORMAT || type == Character.CONTROL || variationSelector) {
        table[c] = NOTHING;
      }
    }
    table['\t'] = '\t';
    table['\n'] = '\n';
  }
}
