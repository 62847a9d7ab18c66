package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedDataTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/sample/pages/*/*", // the working directory has it
        "data/nowhere/*.txt", // nobody has it
        "database/a.txt",
        "gs://bucket/data/a.txt"
      })
  void onlyWhatTheProgramAloneHasIsLookedUpThere(String path) {
    assertEquals(path, PackedData.resolve(path));
  }

  @Test
  void knowledgeIsTheWorkingDirectorysFirst() {
    assertEquals(Path.of("data"), PackedData.knowledge("data"));
    assertEquals(Path.of("elsewhere"), PackedData.knowledge("elsewhere"));
  }
}
