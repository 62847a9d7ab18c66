package org.yuebao.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The words of the command line. Where the locale is not UTF-8, as in a job of cron, Java has put
 * replacement characters in the place of Chinese; Linux still knows the words as they were given.
 */
final class Arguments {
  private static final Path AS_GIVEN = Path.of("/proc/self/cmdline");

  private Arguments() {}

  static String[] restored(String[] arguments) {
    boolean lost = Arrays.stream(arguments).anyMatch(argument -> argument.indexOf('\uFFFD') >= 0);
    if (!lost || !Files.isReadable(AS_GIVEN)) {
      return arguments;
    }
    try {
      String[] given = last(arguments.length, Files.readAllBytes(AS_GIVEN));
      // Inside of another program, Maven say, the last words are not ours.
      return Arrays.equals(latin(given), latin(arguments)) ? given : arguments;
    } catch (IOException e) {
      return arguments;
    }
  }

  private static String[] latin(String[] words) {
    return Arrays.stream(words)
        .map(word -> word.replaceAll("\\P{ASCII}", ""))
        .toArray(String[]::new);
  }

  /** The last words of a command line, each of which ends with a zero byte. */
  static String[] last(int count, byte[] commandLine) {
    String[] words = new String(commandLine, StandardCharsets.UTF_8).split("\0", -1);
    return Arrays.copyOfRange(words, words.length - 1 - count, words.length - 1);
  }
}
