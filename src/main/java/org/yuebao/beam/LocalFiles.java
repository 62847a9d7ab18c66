package org.yuebao.beam;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files of this machine, as strangers may have left them: below the folder that a glob begins in no
 * link is followed, so that none leads around in a circle or out of it, and what is no file is
 * never opened, since reading a pipe would wait forever. Such are listed like files, so that a run
 * tells of them, and refused when they are opened.
 */
public final class LocalFiles {
  private LocalFiles() {}

  /** Whether a path is one of this machine's, and not of another file system of Beam's. */
  static boolean isLocal(String path) {
    return path.startsWith("/");
  }

  /**
   * What a glob names: files, and what stands in the way of looking for them: links, and folders
   * that may not be read.
   *
   * @param glob absolute
   */
  static List<Path> matching(String glob) throws IOException {
    Search search = new Search(glob);
    if (Files.isDirectory(search.root)) {
      // With the dot a folder is looked into also where its own name is a link's.
      Files.walkFileTree(search.root.resolve("."), search);
    }
    return search.found;
  }

  /** Opens a file that {@link #matching} gave. */
  public static InputStream open(String path) throws IOException {
    if (isLocal(path)) {
      refuse(Path.of(path));
    }
    var resource = org.apache.beam.sdk.io.FileSystems.matchNewResource(path, false);
    return Channels.newInputStream(org.apache.beam.sdk.io.FileSystems.open(resource));
  }

  private static void refuse(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      throw new NoFile(
          "is a link to %s, and links are not followed; name that under input.files, or put the file itself here"
              .formatted(Files.readSymbolicLink(path)));
    }
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileNotFoundException(
          "a folder that this user may not look into; give the right to read it, or leave it out of input.files");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new NoFile("is no file (a pipe, a socket or a device); put the text into a file");
    }
  }

  /** Something else than a file. */
  static final class NoFile extends FileNotFoundException {
    @java.io.Serial private static final long serialVersionUID = 1;

    private NoFile(String message) {
      super(message);
    }
  }

  /** A walk below the folder before the glob's first wildcard. */
  private static final class Search extends SimpleFileVisitor<Path> {
    /** Globs that look into folders of any depth. */
    private static final Pattern DEEP = Pattern.compile("\\*\\*|\\{[^}]*/");

    private final List<Path> found = new ArrayList<>();
    private final Path root;
    private final PathMatcher matcher;
    private final List<PathMatcher> folders = new ArrayList<>();
    private final boolean deep;

    Search(String glob) {
      int wildcard = InputFile.wildcard(glob);
      int slash = glob.lastIndexOf('/', wildcard < 0 ? glob.length() : wildcard);
      root = Path.of(glob.substring(0, slash + 1));
      matcher = matcher(glob);
      deep = DEEP.matcher(glob).find();
      for (int end = glob.indexOf('/', slash + 1);
          !deep && end >= 0;
          end = glob.indexOf('/', end + 1)) {
        folders.add(matcher(glob.substring(0, end)));
      }
    }

    private static PathMatcher matcher(String glob) {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob.replace("\\", "\\\\"));
    }

    /** To {@code **} a line end is no character. */
    private static boolean matches(PathMatcher matcher, Path path) {
      String name = InputFile.CONTROL.matcher(path.toString()).replaceAll("\uFFFD");
      return matcher.matches(Path.of(name));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return reaches(place(folder)) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path place = place(file);
      boolean folder = attributes.isSymbolicLink() && Files.isDirectory(file) && reaches(place);
      if (folder || matches(matcher, place)) {
        found.add(place);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      Path place = place(file);
      if (reaches(place) || matches(matcher, place)) {
        found.add(place);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
      if (problem != null) {
        found.add(place(folder));
      }
      return FileVisitResult.CONTINUE;
    }

    /** Without the dot, as the glob has it. */
    private Path place(Path found) {
      return root.resolve(root.resolve(".").relativize(found));
    }

    /** Whether the glob may name something in a folder. */
    private boolean reaches(Path folder) {
      int depth = folder.getNameCount() - root.getNameCount();
      return depth == 0
          || deep
          || depth <= folders.size() && matches(folders.get(depth - 1), folder);
    }
  }
}
