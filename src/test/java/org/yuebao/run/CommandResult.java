package org.yuebao.run;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command printed and how it ended. */
record CommandResult(int code, String out, String err) {
  static CommandResult of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Yuebao.execute(new PrintWriter(out), new PrintWriter(err), arguments);
    return new CommandResult(code, out.toString(), err.toString());
  }
}
