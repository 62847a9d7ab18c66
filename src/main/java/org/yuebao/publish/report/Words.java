package org.yuebao.publish.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that many rows share: each stands once, and rows name it by its number; 0 is no text. */
final class Words {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  Words() {
    number("");
  }

  int number(String text) {
    return numbers.computeIfAbsent(
        text,
        each -> {
          texts.add(each);
          return texts.size() - 1;
        });
  }

  List<Integer> numbers(List<String> each) {
    return each.stream().map(this::number).toList();
  }

  void write(StringBuilder out) {
    Json.value(texts, out);
  }
}
