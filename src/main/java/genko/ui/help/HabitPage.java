package genko.ui.help;

import genko.async.TaskRunner;
import genko.ui.menu.CommandSet;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.habit.BlogHabits;
import genko.workspace.habit.HabitEvidence;
import genko.workspace.habit.HabitSheet;
import genko.workspace.library.PostFolder;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notices;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows how the posts of the blog are written that the writer is in, as a page to read. */
public final class HabitPage {
  public static final String COMMAND = "blog-kind.habits";

  private final PostTabs tabs;
  private final Words words;
  private final Supplier<Optional<Path>> blog;
  private final Clock clock;
  private final TaskRunner aside;
  private boolean busy;

  /**
   * @param blog the folder of the blog that the writer is in
   * @param aside reads its posts
   */
  public HabitPage(
      PostTabs tabs, Words words, Supplier<Optional<Path>> blog, Clock clock, TaskRunner aside) {
    this.tabs = tabs;
    this.words = words;
    this.blog = blog;
    this.clock = clock;
    this.aside = aside;
  }

  public void addTo(CommandSet commands) {
    commands.add(COMMAND, this::open);
  }

  private void open() {
    Optional<Path> folder = blog.get();
    if (folder.isEmpty()) {
      show(new HabitEvidence(0, BlogHabits.NONE, List.of()));
      return;
    }
    if (busy) return;
    busy = true;
    Path root = folder.get();
    Optional<Notices> told =
        Optional.ofNullable(tabs.currentProperty().get()).map(tab -> tab.open().notices());
    told.ifPresent(
        notices ->
            notices.show(new Notice(COMMAND, false, words.say("habits.reading"), List.of())));
    aside
        .task(() -> HabitEvidence.read(PostFolder.at(root, clock)))
        .onSuccess(this::show)
        .onEnd(
            () -> {
              busy = false;
              told.ifPresent(notices -> notices.dismiss(COMMAND));
            })
        .start();
  }

  private void show(HabitEvidence evidence) {
    String title = words.say("habits.title");
    String head = "---\nlayout: page\ntitle: \"" + title + "\"\n---\n";
    tabs.openPage(title, head + new HabitSheet(words, evidence).markdown());
  }
}
