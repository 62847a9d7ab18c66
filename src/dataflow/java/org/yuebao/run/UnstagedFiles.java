package org.yuebao.run;

import com.google.api.services.dataflow.model.DataflowPackage;
import java.util.List;
import org.apache.beam.runners.dataflow.util.PackageUtil;
import org.apache.beam.runners.dataflow.util.Stager;
import org.apache.beam.sdk.options.PipelineOptions;

/** Copies nothing into any bucket: a graph names its files, nobody reads them. */
public final class UnstagedFiles implements Stager {
  private static final String PLACE = "storage.googleapis.com/papers/staged/";

  /** Made by the engine, by this name. */
  public static UnstagedFiles fromOptions(PipelineOptions options) {
    return new UnstagedFiles();
  }

  @Override
  public List<DataflowPackage> stageFiles(List<PackageUtil.StagedFile> files) {
    return files.stream().map(file -> named(file.getDestination())).toList();
  }

  @Override
  public DataflowPackage stageToFile(byte[] bytes, String name) {
    return named(name);
  }

  private static DataflowPackage named(String name) {
    return new DataflowPackage().setName(name).setLocation(PLACE + name);
  }
}
