package org.yuebao.run;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yuebao.beam.InputFile;
import org.yuebao.beam.Portion;
import org.yuebao.story.Story;

/** The demo corpus without a pipeline. */
final class DemoCorpus {
  private static final String SPEC =
      """
      name: demo
      input: {files: ["data/sample/pages/*/*", "data/sample/wire/*.jsonl"]}
      output: {folder: unused}
      """;

  private DemoCorpus() {}

  static Workshop workshop() {
    return workshop("");
  }

  /**
   * @param more lines of the spec
   */
  static Workshop workshop(String more) {
    return Workshop.of(
        SpecReader.read("demo.yaml", (SPEC + more).getBytes(StandardCharsets.UTF_8)));
  }

  static List<Story> stories(Workshop workshop) throws Exception {
    List<Story> stories = new ArrayList<>();
    for (InputFile file : InputFile.list(workshop.input().files(), PackedData::resolve)) {
      try (InputStream in = Files.newInputStream(Path.of(file.path()))) {
        workshop.read(
            new Portion(file.path(), file.name(), file.size(), "", file.sidecar(), 0, 1),
            in,
            document ->
                document
                    .stories()
                    .forEach(each -> each.fold(kept -> stories.add(kept.value()), none -> false)));
      }
    }
    return stories;
  }
}
