package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that differ in a part, on one line: what stands in braces is written in one of the ways
 * between the bars, and in none where nothing stands between them.
 *
 * <ul>
 *   <li>{@code {国家|国家级|}高新技术企业}: 国家高新技术企业, 国家级高新技术企业, 高新技术企业
 *   <li>{@code 瞪羚{企业|}{数量|}}: 瞪羚企业数量, 瞪羚企业, 瞪羚数量, 瞪羚
 *   <li>{@code {两|三}{省|个省份}}: 两省, 两个省份, 三省, 三个省份
 *   <li>{@code 森林覆盖率}: itself
 * </ul>
 */
final class Spellings {
  /** Beyond any word of a language: a slip of who wrote the line. */
  private static final int MOST = 1000;

  private Spellings() {}

  /** All spellings of a row's word; none, with a problem, when its braces do not fit. */
  static List<String> of(Table.Row row, String column) {
    String word = row.must(column);
    List<String> spellings = of(word);
    if (spellings.isEmpty()) {
      row.problem(
          "the braces of "
              + word
              + " do not fit; write {甲|乙|}, none within another, no more than "
              + MOST
              + " spellings on a line");
    }
    return spellings;
  }

  /**
   * All spellings of a name, in the order of its bars.
   *
   * @return none when braces are nested, or not closed, or give more than {@link #MOST}
   */
  static List<String> of(String name) {
    List<String> spellings = List.of("");
    int from = 0;
    for (int open = name.indexOf('{'); open >= 0; open = name.indexOf('{', from)) {
      int close = name.indexOf('}', from);
      if (close < open || name.lastIndexOf('{', close) != open) {
        return List.of();
      }
      spellings = joined(spellings, List.of(name.substring(from, open)));
      List<String> ways = List.of(name.substring(open + 1, close).split("\\|", -1));
      if (spellings.size() * ways.size() > MOST) {
        return List.of();
      }
      spellings = joined(spellings, ways);
      from = close + 1;
    }
    String rest = name.substring(from);
    return rest.indexOf('}') < 0 ? joined(spellings, List.of(rest)) : List.of();
  }

  private static List<String> joined(List<String> starts, List<String> ways) {
    List<String> joined = new ArrayList<>(starts.size() * ways.size());
    for (String start : starts) {
      for (String way : ways) {
        joined.add(start + way);
      }
    }
    return joined;
  }
}
