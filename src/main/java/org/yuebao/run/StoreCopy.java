package org.yuebao.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuebao.beam.ReleaseStore;
import org.yuebao.publish.manifest.Manifest;

/** Publishes a release in an object store as well, if one is named. */
final class StoreCopy {
  private final @Nullable ReleaseStore store;

  /**
   * @param url of a folder of the store; empty for none
   * @param output folder of the releases on this machine; who holds it has one name as a writer, so
   *     that what its dead run left in the store does not stop the next
   * @throws BadSpec when no file system of the program knows the address
   */
  StoreCopy(String url, Path output) throws NotPublished {
    try {
      store = url.isEmpty() ? null : new ReleaseStore(url, writer(output));
    } catch (IllegalArgumentException e) {
      throw new BadSpec(List.of(unknown("output.store", url)));
    }
  }

  /** Whether a place lies in a store, and not on a disk. */
  static boolean isStore(String place) {
    return place.contains("://");
  }

  /** What to do about a place that no file system of the program knows. */
  static String unknown(String key, String place) {
    return ("%s: %s: this program knows no %s; use the one that knows it, yuebao-s3.jar for s3://,"
            + " yuebao-hdfs.jar for hdfs://, yuebao-gcs.jar for gs://")
        .formatted(key, place, place.substring(0, place.indexOf("://") + 3));
  }

  /**
   * A name that the folder keeps, since it is held by one run at a time: machines may have one name
   * in common, and containers have a new one each day.
   */
  private static String writer(Path output) throws NotPublished {
    Path file = output.resolve(".writer");
    try {
      String name = Files.exists(file) ? Files.readString(file).strip() : "";
      if (name.isEmpty()) {
        name = UUID.randomUUID().toString();
        Files.writeString(file, name + "\n");
      }
      return name;
    } catch (IOException e) {
      throw NotPublished.ofRelease(e);
    }
  }

  /**
   * Tries address, credentials and bucket before the work begins.
   *
   * @throws NotPublished when there is no way in
   * @throws ReleaseStore.Locked when another run publishes into it
   */
  void check() throws NotPublished, ReleaseStore.Locked {
    if (store != null) {
      try {
        store.check();
      } catch (IOException | RuntimeException e) { // a store's client has exceptions of its own
        throw NotPublished.ofStore(store, e);
      }
    }
  }

  /**
   * Copies a release and makes it the store's current one.
   *
   * @param release its folder
   * @return what to tell the operator
   * @throws NotPublished when it fails; the store's release before stands
   */
  List<String> copy(Path release, Manifest manifest) throws NotPublished {
    if (store == null) {
      return List.of();
    }
    List<String> files = new ArrayList<>(List.of(RunRecord.QUALITY, Manifest.FILE));
    manifest.outputs().forEach(output -> files.add(output.path()));
    try {
      store.publish(release, files, manifest.run().id());
      return List.of("Copied to " + store);
    } catch (IOException | RuntimeException | ReleaseStore.Locked e) {
      throw NotPublished.ofStore(store, e);
    }
  }

  /**
   * Deletes the oldest releases there.
   *
   * @param keep how many stay; 0 for all
   * @return addresses of what was deleted
   */
  List<String> retain(int keep) throws IOException {
    if (store == null) {
      return List.of();
    }
    try {
      return store.retain(keep).stream().map(id -> store + "runs/" + id).toList();
    } catch (RuntimeException | ReleaseStore.Locked e) {
      throw new IOException(store + ": " + Problems.message(e), e);
    }
  }
}
