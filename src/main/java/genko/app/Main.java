package genko.app;

import genko.storage.files.StateFolder;
import genko.ui.window.GenkoApp;
import genko.ui.window.WindowPicture;
import genko.words.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code genko}: opens posts in a window, or does what one of its commands says. */
@Command(
    name = "genko",
    resourceBundle = "genko.messages",
    description = "${bundle:app.help}",
    synopsisHeading = "",
    sortOptions = false)
public final class Main implements Callable<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

  private static final Set<String> COMMANDS = Set.of("set", "show", "render", "check", "tags");

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "${bundle:app.help.file}")
  private List<String> files;

  @Option(names = "--picture", paramLabel = "OUT.png", description = "${bundle:app.help.picture}")
  private @Nullable Path picture;

  @Option(names = "--size", paramLabel = "WxH", description = "${bundle:app.help.size}")
  private String size = "1280x800";

  @Option(names = "--dark", description = "${bundle:app.help.dark}")
  private boolean dark;

  private Main(Console console) {
    this(console, new ArrayList<>());
  }

  private Main(Console console, List<String> files) {
    this.console = console;
    this.files = files;
  }

  public static void main(String[] args) {
    StateFolder.settleLibraries();
    Console console = console();
    int exit = run(console, args);
    console.out().flush();
    System.exit(exit);
  }

  /** That of the process. What show prints is read by programs, so it is UTF-8 in any locale. */
  static Console console() {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    return new Console(out, System.err, Words.of(Locale.getDefault()));
  }

  /** Does what {@code args} say: 0 when all went well, 1 when something did not, 2 for misuse. */
  static int run(Console console, String... args) {
    if (areFiles(args)) return new Main(console, List.of(args)).call();
    if (args.length > 1 && areFiles(Arrays.copyOfRange(args, 1, args.length))) {
      List<String> files = List.of(args).subList(1, args.length);
      Clock clock = Clock.system(ZoneId.systemDefault());
      if (args[0].equals("show")) return new ShowCommand(console, clock, files).call();
      if (args[0].equals("render")) return new RenderCommand(console, clock, files).call();
    }
    CommandLine genko =
        new CommandLine(new Main(console))
            .addSubcommand(new SetCommand(console))
            .addSubcommand(new ShowCommand(console, Clock.system(ZoneId.systemDefault())))
            .addSubcommand(new RenderCommand(console, Clock.system(ZoneId.systemDefault())))
            .addSubcommand(new CheckCommand(console, Clock.system(ZoneId.systemDefault())))
            .addSubcommand(new TagsCommand(console, Clock.system(ZoneId.systemDefault())));
    genko.getCommandSpec().addOption(help()).addOption(version()).version(versionLine());
    for (CommandLine command : genko.getSubcommands().values()) {
      command.getCommandSpec().addOption(help());
    }
    return genko.setOut(console.outWriter()).setErr(console.errWriter()).execute(args);
  }

  /**
   * Whether {@code args} can be nothing but files: then the window opens, and a page is made,
   * without a reader of commands, which takes as long as they do.
   */
  private static boolean areFiles(String... args) {
    return Arrays.stream(args)
        .noneMatch(one -> one.startsWith("-") || one.startsWith("@") || COMMANDS.contains(one));
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("${bundle:app.help.help}")
        .build();
  }

  private static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .versionHelp(true)
        .description("${bundle:app.help.version}")
        .build();
  }

  /** The number stands in the jar; there is none while Genko runs from its classes. */
  private static String versionLine() {
    String number = Main.class.getPackage().getImplementationVersion();
    return number == null ? "Genko" : "Genko " + number;
  }

  @Override
  public Integer call() {
    List<Path> paths = new ArrayList<>();
    for (String file : files) {
      Optional<Path> path = console.path(file);
      if (path.isEmpty()) return 1;
      paths.add(path.get());
    }
    if (picture != null) return drawPicture(picture, paths);
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
    } catch (RuntimeException | LinkageError noToolkit) {
      console.complain(console.words().say("app.no-libraries", "libgtk-3-0 libxtst6"));
      return 1;
    }
  }

  /** Draws the window with the first of {@code files} into a PNG. */
  private int drawPicture(Path picture, List<Path> files) {
    Matcher parts = SIZE.matcher(size);
    if (!parts.matches()) {
      console.complain(console.words().say("app.picture.size", size));
      return 2;
    }
    int width = Integer.parseInt(parts.group(1));
    int height = Integer.parseInt(parts.group(2));
    try {
      byte[] png = new WindowPicture(width, height, dark).draw(files.stream().findFirst());
      try (FileOutputStream out = new FileOutputStream(picture.toFile())) {
        out.write(png);
      }
      return 0;
    } catch (IllegalArgumentException badSize) {
      console.complain(console.words().say("app.picture.size", size));
      return 2;
    } catch (IOException refused) {
      console.complain(
          console.words().say("app.picture.failed", picture, String.valueOf(refused.getMessage())));
      return 1;
    }
  }
}
