package org.yuebao.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: its commands, and how each ends. */
@Command(
    name = "yuebao",
    synopsisSubcommandLabel = "COMMAND",
    header = "Reads Chinese newspapers and reports, and makes time series of their figures.",
    description = {"Without a command it runs the demo, " + Specs.DEMO + "."},
    subcommands = {
      RunCommand.class,
      ValidateCommand.class,
      ExtractCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      SeriesCommand.class,
      DiffCommand.class,
      PublishCommand.class
    },
    footer = {"", "Example:", "  yuebao run " + Specs.DEMO})
public final class Yuebao {
  @Mixin private HelpOption help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version.")
  private boolean version;

  @SuppressWarnings("NullAway.Init") // picocli fills in the options
  Yuebao() {}

  public static void main(String[] arguments) {
    int code =
        execute(
            writer(FileDescriptor.out), writer(FileDescriptor.err), Arguments.restored(arguments));
    // exec:java runs inside of Maven, which a needless exit would kill.
    if (code != ExitCode.OK.code()) {
      System.exit(code);
    }
  }

  /** What {@link #main} does, with its output elsewhere. */
  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine command = commandLine().setOut(out).setErr(err);
    int code = command.execute(asked(arguments));
    out.flush();
    err.flush();
    return code;
  }

  /** Without a word the demo; where a scheduler gives options only, a run. */
  private static String[] asked(String[] arguments) {
    if (arguments.length == 0) {
      return new String[] {"run", Specs.DEMO};
    }
    boolean isRun =
        arguments[0].startsWith("--")
            && Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--spec="));
    return isRun
        ? Stream.concat(Stream.of("run"), Arrays.stream(arguments)).toArray(String[]::new)
        : arguments;
  }

  private static CommandLine commandLine() {
    CommandLine command =
        new CommandLine(new Yuebao())
            .setUsageHelpWidth(100)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Yuebao::badArguments)
            .setExecutionExceptionHandler(Yuebao::failed);
    command.registerConverter(int.class, Yuebao::wholeNumber);
    command.registerConverter(Integer.class, Yuebao::wholeNumber);
    command.getCommandSpec().version("yuebao " + Program.version());
    tellExitCodes(command);
    command.getSubcommands().values().forEach(Yuebao::tellExitCodes);
    return command;
  }

  private static Integer wholeNumber(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is no whole number; write 20, say");
    }
  }

  private static void tellExitCodes(CommandLine command) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(Integer.toString(code.code()), code.meaning());
    }
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(codes);
  }

  private static int badArguments(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(problem.getMessage());
    UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.BAD_CONFIGURATION.code();
  }

  private static int failed(Exception problem, CommandLine command, ParseResult parsed) {
    ExitCode code = Problems.exitCode(problem);
    if (problem instanceof FileSystemException refused) {
      command
          .getErr()
          .println("Cannot read or write " + Problems.refused(refused) + "; mend it, run again");
    } else if (problem instanceof NotPublished) {
      command.getErr().println(problem.getMessage());
    } else if (code == ExitCode.FAILED) {
      command.getErr().println("This is a defect of the program, not of the input:");
      problem.printStackTrace(command.getErr());
    } else {
      command.getErr().println(Problems.message(problem));
    }
    return code.code();
  }

  /** UTF-8 whatever the locale says: a job of cron has none, and its Chinese would be lost. */
  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
