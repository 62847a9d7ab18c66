package org.yuebao.publish.sink;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.yuebao.fact.Fact;
import org.yuebao.outcome.Rejection;
import org.yuebao.project.Project;
import org.yuebao.publish.diff.Difference;
import org.yuebao.publish.manifest.Manifest.Gate;
import org.yuebao.publish.tidy.ProjectChangeRow;
import org.yuebao.publish.tidy.ProjectRow;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.series.Series;
import org.yuebao.story.Story;

/**
 * One form in which a release is published. It is given every record once: first the stories, then
 * the series, then the projects, then differences and rejections, each in the order of its file, so
 * that equal records give equal bytes. It keeps no record longer than it must: a release may be
 * larger than the memory.
 */
public interface Sink extends Closeable {
  /**
   * A story with all that it tells.
   *
   * @param facts in the order of their places
   */
  default void story(Story story, List<Fact> facts) throws IOException {}

  /**
   * A series.
   *
   * @param rows one a point, in the order of time
   */
  default void series(Series series, List<TidyRow> rows) throws IOException {}

  /**
   * A project.
   *
   * @param changes the steps of its life
   */
  default void project(Project project, ProjectRow row, List<ProjectChangeRow> changes)
      throws IOException {}

  /** Something that the release says of a value and the one before it did not. */
  default void difference(Difference difference) throws IOException {}

  /** What was not kept. */
  default void rejection(Rejection rejection) throws IOException {}

  /** What was checked, when all records are given. */
  default void gates(List<Gate> gates) throws IOException {}

  /**
   * Completes the files, after the last record.
   *
   * @return what they hold
   */
  List<Resource> finish() throws IOException;

  /** Lets go of what it holds, whether it was finished or not. */
  @Override
  default void close() throws IOException {}
}
