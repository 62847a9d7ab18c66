package org.yuebao.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The program: one command, its subcommands, and how each ends. */
@Command(
    name = "yuebao",
    synopsisSubcommandLabel = "COMMAND",
    header = "Reads Chinese newspapers and reports, and makes time series of their figures.",
    subcommands = {EvaluateCommand.class},
    footer = {"", "Example: yuebao COMMAND --help"})
public final class Yuebao implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills in the spec
  public Yuebao() {}

  public static void main(String[] arguments) {
    int code = commandLine(standardOutput(), standardError()).execute(arguments);
    // exec:java runs inside of Maven, which a needless exit would kill.
    if (code != ExitCode.OK.code()) {
      System.exit(code);
    }
  }

  /** The program with its output redirected, as tests use it. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Yuebao())
        .setOut(out)
        .setErr(err)
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Yuebao::badArguments)
        .setExecutionExceptionHandler(Yuebao::failed);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "which command? One of " + spec.subcommands().keySet());
  }

  private static int badArguments(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    command.getErr().println(problem.getMessage());
    command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    command.getErr().flush();
    return ExitCode.BAD_CONFIGURATION.code();
  }

  private static int failed(Exception problem, CommandLine command, ParseResult parsed) {
    ExitCode code = Problems.exitCode(problem);
    if (code == ExitCode.FAILED) {
      command.getErr().println("This is a defect of the program, not of the input:");
      problem.printStackTrace(command.getErr());
    } else {
      command.getErr().println(problem.getMessage());
    }
    command.getErr().flush();
    return code.code();
  }

  /**
   * UTF-8 whatever the locale says: a job of cron has none, and its Chinese would turn into
   * question marks.
   */
  private static PrintWriter standardOutput() {
    return writer(FileDescriptor.out);
  }

  private static PrintWriter standardError() {
    return writer(FileDescriptor.err);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
