package genko.ui.git;

import genko.async.TaskRunner;
import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.storage.git.GitFailure;
import genko.storage.git.GitState;
import genko.storage.git.GitStop;
import genko.ui.menu.CommandSet;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.git.CommitPlan;
import genko.workspace.git.GitSentence;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Commits the post in front, and pushes its branch, when the writer says so: it is saved first, the
 * message is asked for above its text, and what git says of it stands there too. One at a time; a
 * post that comes meanwhile waits. Belongs to the JavaFX thread; git is called on a worker.
 */
public final class GitActions {
  private static final String TOPIC = "git";

  /** How long it is said that all went well. */
  private static final Duration SAID = Duration.seconds(8);

  private final Words words;
  private final PostTabs tabs;
  private final TaskRunner aside;

  /** Whose turn it is with git, and what others wait for: one thing each, the first one first. */
  private Optional<PostTab> turn = Optional.empty();

  private final Map<PostTab, Runnable> waiting = new LinkedHashMap<>();

  /** What was written for a commit that came to nothing. */
  private Optional<Draft> draft = Optional.empty();

  private Runnable onCommitted = () -> {};
  private Function<Path, List<Path>> formerNames = file -> List.of();

  /** {@code aside} calls git. */
  public GitActions(Words words, PostTabs tabs, TaskRunner aside) {
    this.words = words;
    this.tabs = tabs;
    this.aside = aside;
  }

  /** Who knows what a post was called before it was moved. */
  public void setFormerNames(Function<Path, List<Path>> known) {
    formerNames = known;
  }

  /** Hears that there is another commit. */
  public void setOnCommitted(Runnable observer) {
    onCommitted = observer;
  }

  public void addTo(CommandSet commands) {
    commands.add("git.commit", () -> current().ifPresent(tab -> begin(tab, false)));
    commands.add("git.commit-push", () -> current().ifPresent(tab -> begin(tab, true)));
  }

  private record Draft(PostTab tab, String message) {}

  private Optional<PostTab> current() {
    return Optional.ofNullable(tabs.currentProperty().get());
  }

  private void begin(PostTab tab, boolean push) {
    tab.finishComposition();
    Optional<Path> file = tab.open().path();
    if (file.isPresent()) {
      look(tab, file.get(), push);
    } else if (tab.session().isReadOnly()) {
      say(tab, true, words.say("git.no-file"));
    } else {
      // It becomes a file first, where the writer says.
      tabs.save(tab, () -> begin(tab, push));
    }
  }

  private void look(PostTab tab, Path file, boolean push) {
    if (!takesTurn(tab, () -> beginAgain(tab, push))) return;
    String text = tab.session().post().text().toString();
    List<Path> names = formerNames.apply(file);
    aside
        .task(() -> CommitPlan.of(file, text, names, push))
        .onSuccess(found -> show(tab, found, push))
        .onFailure(cause -> fail(tab, cause))
        .onEnd(this::passTurn)
        .start();
  }

  /** What a post that was closed meanwhile would be asked is not asked any more. */
  private void beginAgain(PostTab tab, boolean push) {
    if (tabs.open().contains(tab)) {
      tab.open().notices().dismiss(TOPIC);
      begin(tab, push);
    }
    if (turn.isEmpty()) passTurn();
  }

  /** Whether git is free for {@code tab} now; {@code later} is run when it is its turn. */
  private boolean takesTurn(PostTab tab, Runnable later) {
    if (turn.isEmpty()) {
      turn = Optional.of(tab);
      return true;
    }
    if (turn.get() != tab && waiting.putIfAbsent(tab, later) == null) {
      say(tab, false, words.say("git.waits"));
    }
    return false;
  }

  private void passTurn() {
    turn = Optional.empty();
    Iterator<Runnable> first = waiting.values().iterator();
    if (!first.hasNext()) return;
    Runnable next = first.next();
    first.remove();
    next.run();
  }

  private void show(PostTab tab, CommitPlan.Result found, boolean push) {
    switch (found) {
      case CommitPlan.Result.Ready(CommitPlan plan) -> show(tab, plan);
      case CommitPlan.Result.Refused(String key, String said) -> {
        Choice without = new Choice(words.say("git.without-push"), () -> begin(tab, false));
        if (push && key.equals("git.no-target")) say(tab, true, words.say(key, said), without);
        else say(tab, true, words.say(key, said));
      }
    }
  }

  private void show(PostTab tab, CommitPlan plan) {
    tab.open().notices().dismiss(TOPIC);
    boolean unsaved = tab.session().isDirty();
    boolean moved = !plan.former().isEmpty();
    if (unsaved || moved || plan.state().isPresent() || !plan.pictures().isEmpty()) {
      ask(tab, plan, unsaved);
    } else if (plan.target().isPresent() && plan.ahead() > 0) {
      Choice push = new Choice(words.say("git.push"), () -> push(tab, plan));
      String sentence = words.say("git.only-push", plan.ahead(), plan.target().get().label());
      say(tab, false, sentence, push);
    } else {
      pass(tab, words.say("git.nothing"));
    }
  }

  private void ask(PostTab tab, CommitPlan plan, boolean unsaved) {
    CommitBar.Answer answer =
        new CommitBar.Answer() {
          @Override
          public void commit(String message, boolean withPictures) {
            tab.bars().endAsking();
            Runnable go = () -> GitActions.this.commit(tab, plan, message, withPictures);
            if (tab.session().isDirty()) tabs.save(tab, go);
            else go.run();
          }

          @Override
          public void cancel() {
            tab.bars().endAsking();
          }
        };
    tab.bars().ask(new CommitBar(words, plan, unsaved, proposed(tab, plan), answer));
  }

  private String proposed(PostTab tab, CommitPlan plan) {
    Optional<Draft> written = draft.filter(one -> one.tab() == tab);
    if (written.isPresent()) return written.get().message();
    FrontMatter head = tab.session().post().head();
    String name = plan.file().substring(plan.file().lastIndexOf('/') + 1);
    String title = head.field("title").map(Field::text).filter(one -> !one.isBlank()).orElse(name);
    boolean fresh = plan.state().equals(Optional.of(GitState.NEW)) && plan.former().isEmpty();
    return words.say(fresh ? "git.message.new" : "git.message.changed", title.strip());
  }

  private void commit(PostTab tab, CommitPlan plan, String message, boolean withPictures) {
    run(
        tab,
        words.say("git.committing"),
        stop -> plan.commit(message, withPictures, stop),
        () -> {
          draft = Optional.empty();
          onCommitted.run();
          if (plan.target().isPresent()) push(tab, plan);
          else pass(tab, words.say("git.committed", message.lines().findFirst().orElse("")));
        },
        cause -> uncommitted(tab, plan, message, cause));
  }

  /** What was written for it is there again when it is tried again. */
  private void uncommitted(PostTab tab, CommitPlan plan, String message, Throwable cause) {
    draft = Optional.of(new Draft(tab, message.strip()));
    if (!(cause instanceof GitFailure failure)) {
      fail(tab, cause);
      return;
    }
    boolean push = plan.target().isPresent();
    Choice again = new Choice(words.say("git.commit-again"), () -> begin(tab, push));
    say(tab, true, GitSentence.of(words, failure), again);
  }

  private void push(PostTab tab, CommitPlan plan) {
    String there = plan.target().orElseThrow().label();
    run(
        tab,
        words.say("git.pushing", there),
        plan::push,
        () -> pass(tab, words.say("git.pushed", there)),
        cause -> unpushed(tab, plan, cause));
  }

  /** Something that git does, which may fail. */
  private interface Work {
    void run(GitStop stop) throws GitFailure;
  }

  private void run(
      PostTab tab, String sentence, Work work, Runnable then, Consumer<Throwable> failed) {
    if (!takesTurn(tab, () -> run(tab, sentence, work, then, failed))) return;
    GitStop stop = new GitStop();
    Choice end = new Choice(words.say("git.stop"), stop::stop);
    tab.open().notices().show(new Notice(TOPIC, false, sentence, List.of(end)));
    aside
        .task(() -> work.run(stop))
        .onSuccess(
            done -> {
              turn = Optional.empty();
              then.run();
            })
        .onFailure(
            cause -> {
              turn = Optional.empty();
              failed.accept(cause);
            })
        .onEnd(
            () -> {
              // A push that follows a commit comes before what others wait for.
              if (turn.isEmpty()) passTurn();
            })
        .start();
  }

  private void unpushed(PostTab tab, CommitPlan plan, Throwable cause) {
    if (!(cause instanceof GitFailure failure)) {
      fail(tab, cause);
      return;
    }
    String said = GitSentence.of(words, failure);
    String there = plan.target().orElseThrow().label();
    Choice again = new Choice(words.say("git.push-again"), () -> push(tab, plan));
    say(tab, true, words.say("git.unpushed", there, said), again);
  }

  private void fail(PostTab tab, Throwable cause) {
    if (cause instanceof GitFailure failure) say(tab, true, GitSentence.of(words, failure));
    else aside.onUnhandled().accept(cause);
  }

  private void say(PostTab tab, boolean bad, String sentence, Choice... choices) {
    tab.open().notices().show(Notice.closable(words, TOPIC, bad, sentence, choices));
  }

  /** Says for a while that all is well. */
  private void pass(PostTab tab, String sentence) {
    Notice notice = Notice.closable(words, TOPIC, false, sentence);
    tab.open().notices().show(notice);
    PauseTransition wait = new PauseTransition(SAID);
    wait.setOnFinished(
        event -> {
          boolean same = tab.open().notices().about(TOPIC).filter(one -> one == notice).isPresent();
          if (same) tab.open().notices().dismiss(TOPIC);
        });
    wait.play();
  }
}
