package genko.app;

import genko.ui.GenkoApp;
import genko.words.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/** The command {@code genko}: opens posts in a window, or does what one of its commands says. */
@Command(
    name = "genko",
    resourceBundle = "genko.messages",
    description = "${bundle:app.help}",
    synopsisHeading = "",
    sortOptions = false)
public final class Main implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "${bundle:app.help.file}")
  private List<String> files = new ArrayList<>();

  private Main(Console console) {
    this.console = console;
  }

  public static void main(String[] args) {
    // What show prints is read by programs, so it is UTF-8 whatever the locale says.
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    int exit = run(new Console(out, System.err, Words.of(Locale.getDefault())), args);
    out.flush();
    System.exit(exit);
  }

  /** Does what {@code args} say: 0 when all went well, 1 when something did not, 2 for misuse. */
  static int run(Console console, String... args) {
    CommandLine genko =
        new CommandLine(new Main(console))
            .addSubcommand(new SetCommand(console))
            .addSubcommand(new ShowCommand(console, InstantSource.system()));
    genko.getCommandSpec().addOption(help());
    for (CommandLine command : genko.getSubcommands().values()) {
      command.getCommandSpec().addOption(help());
    }
    return genko.setOut(console.outWriter()).setErr(console.errWriter()).execute(args);
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("${bundle:app.help.help}")
        .build();
  }

  @Override
  public Integer call() {
    List<Path> paths = new ArrayList<>();
    for (String file : files) {
      Optional<Path> path = console.path(file);
      if (path.isEmpty()) return 1;
      paths.add(path.get());
    }
    Optional<String> missing = Display.missing(console.words());
    if (missing.isPresent()) {
      console.complain(missing.get());
      return 1;
    }
    return openWindow(paths);
  }

  /** Shows the window with {@code files} in it, and ends when it is closed. */
  private int openWindow(List<Path> files) {
    try {
      GenkoApp.launch(files);
      return 0;
    } catch (UnsupportedOperationException noDisplay) {
      console.complain(console.words().say("app.no-display"));
      return 1;
    }
  }
}
