package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.check.CheckGroup;
import genko.check.UnknownWords;
import genko.post.Origin;
import genko.storage.files.Disk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.words.Words;
import genko.workspace.blog.KnownValues;
import genko.workspace.blog.KnownValues.Value;
import genko.workspace.save.OpenPost;
import genko.workspace.spelling.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in an open post, whose workers work when the test says so. */
class DiagnosticsPipelineTest {
  private static final String TEXT = "---\ntitle: 題\ntags: [サーバ]\nlang: en\n---\n\n![a](a.png)\n";

  @TempDir private Path folder;
  private final Queue<Runnable> held = new ArrayDeque<>();
  private final Queue<Runnable> disk = new ArrayDeque<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final List<Diagnostics> told = new ArrayList<>();
  private PostFiles files;
  private OpenPost open;
  private DiagnosticsPipeline pipeline;

  @BeforeEach
  void begin() throws IOException {
    files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    Path file = Files.writeString(folder.resolve("p.md"), TEXT);
    open = OpenPost.of((Opened) files.open(file), () -> Instant.parse("2025-11-20T00:00:00Z"));
    TaskRunner runner = new TaskRunner(held::add, Runnable::run, faults::add);
    pipeline = new DiagnosticsPipeline(open, Words.of(Locale.ENGLISH), runner, told::add);
  }

  private void read() {
    pipeline.take(ParsedPost.of(open.session().post()));
  }

  private void write(String text) {
    pipeline.setResting(false);
    open.session().become(text, Origin.TYPE);
    read();
  }

  private void work() {
    while (!held.isEmpty() || !disk.isEmpty()) {
      while (!held.isEmpty()) held.remove().run();
      if (!disk.isEmpty()) disk.remove().run();
    }
  }

  private List<String> keys() {
    return pipeline.found().orElseThrow().findings().stream()
        .map(one -> one.problem().key())
        .toList();
  }

  private boolean says(String kind) {
    return keys().stream().anyMatch(key -> key.startsWith(kind));
  }

  private static KnownValues known(int posts) {
    return new KnownValues(Map.of("tags", List.of(new Value("サーバー", posts))));
  }

  private Runnable followSpelling() {
    TaskRunner here = new TaskRunner(Runnable::run, Runnable::run, faults::add);
    return pipeline.followSpelling(new Spelling(files, here));
  }

  @Test
  void aPostIsLookedThroughWhenTheTypingRests() {
    read();
    work();
    assertThat(told).hasSize(1);
    write(TEXT + "末尾");
    assertThat(held).isEmpty();
    pipeline.move();
    pipeline.setKnown(known(9));
    assertThat(held).as("while somebody types").isEmpty();
    pipeline.setResting(true);
    work();
    assertThat(told).hasSize(2);
    assertThat(told.getLast().isOf(open.session().post())).isTrue();
    assertThat(pipeline.found()).contains(told.getLast());
  }

  @Test
  void aTextThatIsNotReadYetIsLookedThroughAsSoonAsItIs() {
    read();
    work();
    open.session().become("別の本文\n", Origin.TYPE);
    pipeline.setResting(true);
    pipeline.setWanted(CheckGroup.ALL);
    assertThat(held).isEmpty();
    read();
    work();
    assertThat(told.getLast().isOf(open.session().post())).isTrue();
  }

  @Test
  void onlyWhatIsWantedIsLookedFor() {
    write("---\ntitle: 題\n---\n＃　見出し\n\n末尾");
    pipeline.setResting(true);
    work();
    int all = keys().size();
    assertThat(all).isPositive();
    pipeline.setWanted(Set.of());
    work();
    assertThat(keys()).hasSizeLessThan(all);
    pipeline.setWanted(CheckGroup.ALL);
    work();
    assertThat(keys()).hasSize(all);
  }

  @Test
  void whatOtherPostsSayCountsAndIsLookedAtWhenItIsAnother() {
    read();
    work();
    assertThat(says("check.blog.like")).isFalse();
    pipeline.setKnown(known(9));
    work();
    assertThat(says("check.blog.like")).isTrue();
    int before = told.size();
    pipeline.setKnown(known(9));
    assertThat(held).isEmpty();
    assertThat(told).hasSize(before);
    pipeline.setWanted(EnumSet.complementOf(EnumSet.of(CheckGroup.FIELDS)));
    work();
    assertThat(says("check.blog.like")).isFalse();
  }

  @Test
  void whatIsNoPostHasNoProblem() {
    write("---\ntitle: [\n---\n＃　見出し\n\n末尾");
    open.setNoPost();
    pipeline.followLinks(new TaskRunner(disk::add, Runnable::run, faults::add));
    pipeline.setResting(true);
    work();
    assertThat(keys()).isEmpty();
    assertThat(told).hasSize(1);
  }

  @Test
  void targetsOfLinksComeLaterAndAreKnownFromThenOn() {
    pipeline.followLinks(new TaskRunner(disk::add, Runnable::run, faults::add));
    read();
    held.remove().run();
    assertThat(says(LinkDiagnostics.KIND)).isFalse();
    work();
    assertThat(says(LinkDiagnostics.KIND)).isTrue();
    assertThat(told).hasSize(2);
    write("前置き\n\n" + TEXT.substring(TEXT.indexOf("![")));
    pipeline.setResting(true);
    held.remove().run();
    assertThat(says(LinkDiagnostics.KIND)).as("before the disk answers").isTrue();
    int before = told.size();
    work();
    assertThat(told).as("the disk says the same").hasSize(before);
    pipeline.setWanted(EnumSet.complementOf(EnumSet.of(CheckGroup.LINKS)));
    work();
    assertThat(says(LinkDiagnostics.KIND)).isFalse();
    assertThat(disk).isEmpty();
  }

  @Test
  void targetsOfATextThatIsAnotherByNowAreDropped() {
    pipeline.followLinks(new TaskRunner(disk::add, Runnable::run, faults::add));
    read();
    held.remove().run();
    write("本文\n");
    pipeline.setResting(true);
    held.remove().run();
    disk.remove().run();
    assertThat(says(LinkDiagnostics.KIND)).isFalse();
    work();
    assertThat(says(LinkDiagnostics.KIND)).isFalse();
  }

  @Test
  void wordsThatNobodyKnowsAreSaidAsLongAsTheyCanBeMended() {
    write("---\nlang: en\n---\n\nHello wrold.\n");
    Runnable end = followSpelling();
    pipeline.setResting(true);
    work();
    assertThat(says(UnknownWords.KIND)).isTrue();
    open.session().setReadOnly(true);
    pipeline.setResting(true);
    work();
    assertThat(says(UnknownWords.KIND)).isFalse();
    end.run();
    assertThat(faults).isEmpty();
  }

  @Test
  void aWorkerThatThrowsIsAFaultAndTheNextLookGoesOn() {
    pipeline.take(new ParsedPost(open.session().post(), null));
    work();
    assertThat(faults).hasSize(1);
    assertThat(pipeline.found()).isEmpty();
    read();
    work();
    assertThat(told).hasSize(1);
  }
}
