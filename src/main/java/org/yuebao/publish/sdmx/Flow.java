package org.yuebao.publish.sdmx;

import java.util.ArrayList;
import java.util.List;

/**
 * A flow of data: its key, and what is said of an observation.
 *
 * @param id also of its structure
 * @param file how the names of its files begin
 * @param dimensions in the order of the key, without the time
 * @param attributes of observations, in their order
 */
record Flow(
    String id,
    String zh,
    String en,
    String file,
    List<Dimension> dimensions,
    List<Attribute> attributes) {
  /** What is believed now. */
  static Flow indicators(Structure structure) {
    return new Flow(
        "INDICATORS",
        "区域指标",
        "Regional indicators",
        "",
        structure.dimensions(),
        Attribute.OF_OBSERVATIONS);
  }

  /**
   * What was believed since when: the key has one dimension more, the day of the edition. An
   * edition holds the values that were believed from that day on, and not those that stayed as they
   * were.
   */
  static Flow vintages(Structure structure) {
    List<Dimension> dimensions = new ArrayList<>(structure.dimensions());
    dimensions.add(new Dimension("EDITION", structure.editions()));
    return new Flow(
        "VINTAGES",
        "区域指标历次数值",
        "Regional indicators by edition",
        "vintages-",
        dimensions,
        Attribute.OF_VINTAGES);
  }

  /** Of its concepts. */
  String concepts() {
    return "CS_" + id;
  }

  /** Each code list once. */
  List<CodeList> lists() {
    return dimensions.stream().map(Dimension::codes).distinct().toList();
  }
}
