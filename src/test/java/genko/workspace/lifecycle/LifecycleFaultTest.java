package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import genko.storage.files.Disk;
import genko.storage.files.FaultyDisk;
import genko.storage.files.FaultyDisk.Died;
import genko.storage.files.FaultyDisk.Fault;
import genko.storage.files.PostFiles;
import genko.storage.files.Trash;
import genko.workspace.position.BlogPosition;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each step in the life of a post, and the way back, on a disk of which every call fails. */
class LifecycleFaultTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
  private static final String DRAFT = "---\ntitle: 題\ndate: 2025-11-01 10:00:00 +0900\n---\n本文。\n";
  private static final String POST = DRAFT.replace("2025-11-01 10:00:00", "2025-11-20 09:00:00");

  /** What is done one after the other. */
  private enum Step {
    PUBLISH,
    RENAME,
    DELETE,
    BRING_BACK,
    NAME_BACK,
    DRAFT_AGAIN
  }

  /** One life on one file system, up to some step. */
  private record Life(
      FileSystem memory, List<LifecycleStep> done, Map<PlanRequest, PostPlan> plans) {
    static Life begun() throws IOException {
      FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
      Files.createDirectories(memory.getPath("/blog/_drafts"));
      Files.writeString(memory.getPath("/blog/_config.yml"), "timezone: Asia/Tokyo\n");
      Files.writeString(memory.getPath("/blog/_drafts/a.md"), DRAFT);
      return new Life(memory, new ArrayList<>(), new HashMap<>());
    }

    private Path path(String name) {
      return memory.getPath(name);
    }

    private PostFiles files(Disk disk) {
      return new PostFiles(disk, path("/state/backups"));
    }

    private LifecycleFiles work(Disk disk) {
      Trash trash = new Trash(disk, path("/home/Trash"), CLOCK);
      return new LifecycleFiles(files(disk), Optional.of(trash), Optional.empty());
    }

    StepResult make(Step step, Disk disk) {
      StepResult result =
          switch (step) {
            case PUBLISH -> perform(disk, PlanRequest.of(PostAction.PUBLISH, at("_drafts/a.md")));
            case RENAME -> perform(disk, renamed());
            case DELETE ->
                perform(disk, PlanRequest.of(PostAction.DELETE, at("_posts/2025-11-20-b.md")));
            case BRING_BACK, NAME_BACK, DRAFT_AGAIN -> work(disk).undo(done.getLast());
          };
      if (result.step().isEmpty()) return result;
      boolean back = step.compareTo(Step.DELETE) > 0;
      if (back) done.removeLast();
      else done.add(result.step().get());
      return result;
    }

    private Path at(String post) {
      return path("/blog/" + post);
    }

    private PlanRequest renamed() {
      return new PlanRequest(
          PostAction.RENAME,
          at("_posts/2025-11-20-a.md"),
          Optional.of("2025-11-20-b.md"),
          Optional.empty(),
          false);
    }

    private StepResult perform(Disk disk, PlanRequest asked) {
      LifecyclePlanner planner =
          new LifecyclePlanner(files(Disk.REAL), CLOCK, (file, head) -> BlogPosition.NOWHERE);
      PostPlan plan = plans.computeIfAbsent(asked, one -> (PostPlan) planner.plan(one));
      assertThat(plan.isPossible()).as(plan.troubles().toString()).isTrue();
      return work(disk).perform(plan, List.of(), "", false);
    }

    /** Every file of the blog and the trash that is not hidden, with what it holds. */
    Map<String, String> files() throws IOException {
      Map<String, String> found = new TreeMap<>();
      for (String root : List.of("/blog/_drafts", "/blog/_posts", "/home/Trash/files")) {
        if (!Files.exists(path(root))) continue;
        try (Stream<Path> all = Files.list(path(root))) {
          for (Path file : all.toList()) {
            String name = file.toString();
            if (!file.getFileName().toString().startsWith(".")) {
              found.put(name, Files.readString(file));
            }
          }
        }
      }
      return found;
    }
  }

  /** A file system as it was at some time, to which it can be set back. */
  private record Snapshot(Path root, Map<Path, byte[]> files) {
    static Snapshot of(FileSystem memory) throws IOException {
      Map<Path, byte[]> found = new TreeMap<>();
      Path root = memory.getPath("/");
      try (Stream<Path> all = Files.walk(root)) {
        for (Path each : all.filter(Files::isRegularFile).toList()) {
          found.put(each, Files.readAllBytes(each));
        }
      }
      return new Snapshot(root, found);
    }

    void restore() throws IOException {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path each : all.filter(Files::isRegularFile).toList()) {
          if (!files.containsKey(each)) Files.delete(each);
        }
      }
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        Files.write(file.getKey(), file.getValue());
      }
    }
  }

  /** A life in which all up to {@code step} was done. */
  private static Life before(Step step) throws IOException {
    Life life = Life.begun();
    for (Step each : Step.values()) {
      if (each == step) break;
      assertThat(life.make(each, Disk.REAL).failure()).as(each.name()).isEmpty();
    }
    return life;
  }

  @Test
  void theWholeLifeLeadsThereAndBack() throws IOException {
    Life life = Life.begun();
    List<String> places = new ArrayList<>();
    for (Step step : Step.values()) {
      assertThat(life.make(step, Disk.REAL).failure()).as(step.name()).isEmpty();
      assertThat(life.files()).as(step.name()).hasSize(1);
      places.add(life.files().toString().replaceFirst("=(?s:.*)", ""));
    }
    assertThat(places)
        .containsExactly(
            "{/blog/_posts/2025-11-20-a.md",
            "{/blog/_posts/2025-11-20-b.md",
            "{/home/Trash/files/2025-11-20-b.md",
            "{/blog/_posts/2025-11-20-b.md",
            "{/blog/_posts/2025-11-20-a.md",
            "{/blog/_drafts/a.md");
    assertThat(life.files()).containsValue(DRAFT);
    life.memory().close();
  }

  @Test
  void whateverFailsThereIsAWholePostAndNeverATornOne() throws IOException {
    int cases = 0;
    for (Step step : Step.values()) {
      Life life = before(step);
      Snapshot snapshot = Snapshot.of(life.memory());
      List<LifecycleStep> done = List.copyOf(life.done());
      FaultyDisk counting = FaultyDisk.sound();
      life.make(step, counting);
      cases +=
          Fault.atEach(
              counting.calls().size(),
              (fault, failAt) -> {
                snapshot.restore();
                life.done().clear();
                life.done().addAll(done);
                check(life, step, new FaultyDisk(fault.rule(failAt)), fault + " at call " + failAt);
              });
      life.memory().close();
    }
    System.out.printf("life of a post: %d faults, every call failing in every way%n", cases);
    assertThat(cases).isGreaterThan(500);
  }

  private static void check(Life life, Step step, FaultyDisk disk, String fault)
      throws IOException {
    Map<String, String> was = life.files();
    Optional<StepResult> result = Optional.empty();
    try {
      result = Optional.of(life.make(step, disk));
    } catch (Died _) {
      // The next start finds what is there.
    }
    String where = "%s, %s: %s %s".formatted(step, fault, disk.calls(), result);
    Map<String, String> now = life.files();
    assertThat(now).as(where).isNotEmpty();
    assertThat(now.size()).as(where).isLessThanOrEqualTo(2);
    now.values().forEach(text -> assertThat(text).as(where).isIn(DRAFT, POST));
    boolean kept = was.entrySet().stream().allMatch(now.entrySet()::contains);
    if (result.isPresent() && result.get().failure().isPresent()) {
      // What failed left everything as it was, or says that both files are there.
      boolean both = result.get().failure().get().key().equals("files.move.both");
      assertThat(kept).as(where).isTrue();
      assertThat(now.size() == 1 || both).as(where).isTrue();
    } else if (result.isPresent()) {
      assertThat(kept).as(where).isFalse();
      assertThat(now).as(where).hasSize(1);
    }
  }
}
