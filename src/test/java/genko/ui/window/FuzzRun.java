package genko.ui.window;

import genko.frontmatter.Field;
import genko.frontmatter.FieldEdit;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.storage.files.Disk;
import genko.storage.files.OpenResult;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.storage.files.SaveResult.Saved;
import genko.storage.files.SaveResult.Unencodable;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import genko.ui.editor.PostStyles;
import genko.ui.form.FormProbe;
import genko.words.Words;
import genko.workspace.page.Diagnostics;
import genko.workspace.page.ParsedPost;
import genko.workspace.page.PostPublication;
import genko.workspace.page.PostRenderer;
import genko.workspace.page.RenderFailure;
import genko.workspace.page.RenderFailure.Outcome;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Mutated posts in a process of its own with a small heap: each is opened, shown as form and page,
 * edited in a field and in the body, saved, undone and saved again. Says what broke a law, threw,
 * or took longer than two seconds of the processor. What is given up for being too long counts as
 * taking that long: the window says so and goes on.
 */
public final class FuzzRun {
  private static final long SLOW_NANOS = 2_000_000_000L;
  private static final int MOST_SAID = 40;

  /** The steps that can be done twice. */
  private static final Set<String> ANEW = Set.of("open", "form", "read", "review", "colour");

  private static final List<String> VALUES =
      List.of("新しい題", "a: b", "\"", "", "- x", "it's #1", "長い".repeat(300), "a\nb", "\uD83D");

  private final Words words = Words.of(Locale.JAPANESE);
  private final Path folder;
  private final PostFiles files;
  private final Map<String, Long> slowest = new TreeMap<>();
  private int faults;
  private int opened;
  private int edited;
  private int late;
  private String name = "";

  private FuzzRun(Path folder) {
    this.folder = folder;
    files = new PostFiles(Disk.REAL, folder.resolve("backups"));
  }

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    long seed = Long.parseLong(args[1]);
    FuzzRun run = new FuzzRun(Files.createTempDirectory("genko-fuzz"));
    long start = System.nanoTime();
    if (!args[2].equals("none")) run.monsters(args[2].equals("monsters"));
    run.mutants(Integer.getInteger("genko.fuzz.first", 0), count, seed);
    double seconds = (System.nanoTime() - start) / 1e9;
    say(
        "fuzz: %d posts (seed %d), %d could be edited, %d fields set, %d too long to read,"
            + " %.0f s; slowest of a step, ms: %s; faults %d",
        count, seed, run.opened, run.edited, run.late, seconds, run.slowest(), run.faults);
    System.exit(run.faults == 0 ? 0 : 1);
  }

  private static void say(String line, Object... args) {
    System.out.printf(Locale.ROOT, line + "%n", args);
  }

  private Map<String, Long> slowest() {
    Map<String, Long> millis = new TreeMap<>();
    slowest.forEach((step, nanos) -> millis.put(step, nanos / 1_000_000));
    return millis;
  }

  private void mutants(int first, int count, long seed) throws IOException {
    Mutations mutations = new Mutations();
    for (int number = 0; number < count; number++) {
      Random random = new Random(seed * 1_000_003 + number);
      byte[] bytes = mutations.mutant(random);
      if (number >= first) check("seed " + seed + ", post " + number, bytes, random);
      if (number % 5000 == 4999) say("%d posts, faults %d", number + 1, faults);
    }
  }

  /** Runs over the monsters; those that take their time only when {@code all} are wanted. */
  private void monsters(boolean all) throws IOException {
    for (Mutations.Made made : Mutations.monsters()) {
      if (made.large() && !all) continue;
      check(made.name(), made.bytes().get(), new Random(7));
    }
  }

  private void check(String what, byte[] bytes, Random random) throws IOException {
    name = what;
    Path file = folder.resolve("2025-11-17-post.md");
    Files.write(file, bytes);
    try {
      post(file, bytes, random);
    } catch (RuntimeException | Error broken) {
      fault("%s", trace(broken));
    }
  }

  private void fault(String format, Object... args) {
    faults++;
    if (faults <= MOST_SAID) say("FAULT %s: " + format, prepend(args));
  }

  private Object[] prepend(Object... args) {
    List<Object> all = new ArrayList<>(List.of(name));
    all.addAll(Arrays.asList(args));
    return all.toArray();
  }

  private <T> T step(String step, Supplier<T> work) {
    long start = spent();
    T result = work.get();
    long took = spent() - start;
    if (took > SLOW_NANOS && ANEW.contains(step)) {
      // A machine that is busy elsewhere is slow once; a post that is too much for us always is.
      start = spent();
      result = work.get();
      took = spent() - start;
    }
    slowest.merge(step, took, Math::max);
    // A step that is given up at two seconds takes a little longer until it notices.
    boolean givesUp = step.equals("read") || step.equals("print");
    if (took > (givesUp ? SLOW_NANOS * 3 / 2 : SLOW_NANOS))
      fault("%s took %d ms", step, took / 1_000_000);
    return result;
  }

  private static long spent() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void post(Path file, byte[] bytes, Random random) throws IOException {
    OpenResult opening = step("open", () -> files.open(file));
    if (!(opening instanceof Opened there)) return;
    opened++;
    SaveResult unedited = step("save", () -> files.save(there, there.text()));
    if (!(unedited instanceof Saved)) fault("saving it unedited: %s", unedited);
    Path copy = folder.resolve("2025-11-17-copy.md");
    Files.deleteIfExists(copy);
    if (!(files.saveAs(copy, there.text(), there.encoding()) instanceof Saved)) {
      fault("it cannot be saved as it was opened");
    } else if (!Arrays.equals(Files.readAllBytes(copy), bytes)) {
      fault("it is not saved as it was opened");
    }
    OpenPost open = step("post", () -> OpenPost.of(there, () -> Instant.EPOCH));
    PostRenderer printer = new PostRenderer(words, new PostPublication(() -> BlogPosition.NOWHERE));
    ParsedPost reading = read(open.session().post(), null, printer);
    step("form", () -> FormProbe.look(open.session()));
    List<Text> texts = new ArrayList<>(List.of(open.session().post().text()));
    if (setField(open, random)) texts.add(open.session().post().text());
    if (write(open, random)) texts.add(open.session().post().text());
    if (reading != null) read(open.session().post(), reading, printer);
    SaveResult saved = step("save", () -> files.save(there, open.session().post().text()));
    if (saved instanceof Saved now) {
      step("open", () -> files.open(file, there.encoding().charset()));
      goBack(open, texts);
      SaveResult again = files.save(now.now(), open.session().post().text());
      if (!(again instanceof Saved)) fault("saving what was undone: %s", again);
      if (!Arrays.equals(Files.readAllBytes(file), bytes)) fault("undone and saved it is another");
    } else if (!(saved instanceof Unencodable)) {
      fault("saving: %s", saved);
    }
  }

  private void goBack(OpenPost open, List<Text> texts) {
    for (int at = texts.size() - 2; at >= 0; at--) {
      step("undo", () -> open.session().undo());
      if (!open.session().post().text().equals(texts.get(at))) fault("undo leads elsewhere");
    }
  }

  /** Reads, colours, reviews and prints, each as the window does it; null when it is given up. */
  private ParsedPost read(Post post, ParsedPost before, PostRenderer printer) {
    Outcome<ParsedPost> read =
        post.text().length() > RenderFailure.LONGEST
            ? RenderFailure.read(post, () -> ParsedPost.of(post))
            : watched(
                "read", () -> before == null ? ParsedPost.of(post) : ParsedPost.of(post, before));
    if (read.result().isEmpty()) return null;
    ParsedPost reading = read.result().get();
    watched("colour", () -> PostStyles.of(reading));
    step(
        "review",
        () ->
            Diagnostics.of(
                reading,
                "_posts/2025-11-17-post.md",
                Instant.EPOCH.atZone(ZoneOffset.UTC),
                Set.of()));
    watched("print", () -> printer.print(reading));
    return reading;
  }

  private <T> Outcome<T> watched(String step, Supplier<T> work) {
    Outcome<T> outcome = step(step, () -> RenderFailure.watch(work));
    if (outcome.result().isPresent()) return outcome;
    if (outcome.trouble().orElseThrow() instanceof RenderFailure.Broken)
      fault("%s: %s", step, why(work));
    else late++;
    return outcome;
  }

  /** What the window does not say: where it went wrong. */
  private static String why(Supplier<?> work) {
    try {
      return "not a second time, but " + work.get();
    } catch (RuntimeException | StackOverflowError broken) {
      return trace(broken);
    }
  }

  private static String trace(Throwable broken) {
    StackTraceElement[] trace = broken.getStackTrace();
    return broken + " at " + Arrays.asList(trace).subList(0, Math.min(8, trace.length));
  }

  /** Sets a field, of which no byte changes outside of its lines; whether it could be set. */
  private boolean setField(OpenPost open, Random random) {
    Post post = open.session().post();
    List<Field> fields = post.head().fields();
    if (fields.isEmpty()) return false;
    Field field = fields.get(random.nextInt(fields.size()));
    String value = VALUES.get(random.nextInt(VALUES.size()));
    FieldEdit edit = step("set", () -> post.head().set(field.key(), value));
    if (edit.changes().isEmpty()) return false;
    Field counts = post.head().field(field.key()).orElseThrow();
    Span reach = edit.changes().reach();
    if (reach.from() < counts.lines().from() || reach.to() > counts.lines().to()) {
      fault("setting %s changes %s outside of %s", field.key(), reach, counts.lines());
    }
    step("dispatch", () -> dispatch(open, Origin.FORM, edit.changes()));
    edited++;
    Post after = open.session().post();
    String now = after.head().field(field.key()).map(Field::text).orElse(null);
    if (!value.equals(now)) fault("%s was set to %s and says %s", field.key(), value, now);
    return true;
  }

  private boolean write(OpenPost open, Random random) {
    Post post = open.session().post();
    int length = post.text().length() - post.bodyStart();
    int at = post.bodyStart() + (length == 0 ? 0 : random.nextInt(length + 1));
    return step("dispatch", () -> dispatch(open, Origin.TYPE, ChangeSet.insert(at, "字\n")));
  }

  private static boolean dispatch(OpenPost open, Origin origin, ChangeSet changes) {
    open.session().sealHistory();
    open.session().dispatch(Transaction.of(open.session().post(), origin, changes));
    return true;
  }
}
