package org.yuebao.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GazetteerTest {
  private static final Gazetteer REGIONS =
      new Gazetteer(
          Map.of(
              "320000", region("320000", "江苏省", "province", "CN"),
              "320400", region("320400", "常州市", "prefecture", "320000"),
              "320402", region("320402", "天宁区", "county", "320400"),
              "320412", region("320412", "武进区", "county", "320400"),
              "310000", region("310000", "上海市", "province", "CN"),
              "310114", region("310114", "嘉定区", "county", "310000")),
          new Towns(
              Map.of(
                  "320402", "001雕庄街道;100郑陆镇",
                  "320412", "100湖塘镇;101牛塘镇;102前黄;103湖塘镇街道",
                  "310114", "102安亭镇")));

  @Test
  void knowsATownByItsCode() {
    assertEquals(region("320412101", "牛塘镇", "town", "320412"), REGIONS.get("320412101"));
    assertNull(REGIONS.get("320412999"));
    assertNull(REGIONS.get("320413101"));
    assertTrue(REGIONS.holds("320000", "320412101"));
    assertEquals("320400", REGIONS.ancestor("320412101", "prefecture").code());
  }

  @Test
  void findsTheLongestTownOfAnArea() {
    assertEquals("320412103", townAt("320400", "湖塘镇街道"));
    assertEquals("320412100", townAt("320400", "湖塘镇的企业"));
    assertEquals("320402001", townAt("320400", "雕庄街道"));
    assertEquals("310114102", townAt("310000", "安亭镇"));
    assertNull(townAt("320412", "郑陆镇"), "another county's");
    assertNull(townAt("320400", "湖塘"), "the text ends before the name does");
    assertNull(townAt("320400", "前黄人"), "no town's ending");
  }

  @Test
  void aProvinceOrAnUnknownRegionHasNoTownsOfItsOwn() {
    assertNull(townAt("320000", "湖塘镇"));
    assertNull(townAt("", "湖塘镇"));
  }

  private static @Nullable String townAt(String area, String text) {
    Region town = REGIONS.townNames(area).at(text.toCharArray(), 0, text.length());
    return town == null ? null : town.code();
  }

  private static Region region(String code, String name, String level, String parent) {
    return new Region(code, name, List.of(), level, parent, true);
  }
}
