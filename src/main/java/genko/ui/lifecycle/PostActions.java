package genko.ui.lifecycle;

import genko.async.TaskRunner;
import genko.text.PercentEncoding;
import genko.ui.menu.CommandSet;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.lifecycle.LifecyclePlanner;
import genko.workspace.lifecycle.LifecycleStep;
import genko.workspace.lifecycle.LinkSearch;
import genko.workspace.lifecycle.PlanRequest;
import genko.workspace.lifecycle.PostAction;
import genko.workspace.lifecycle.PostLifecycle;
import genko.workspace.lifecycle.PostPlan;
import genko.workspace.lifecycle.StepResult;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.notice.Notices;
import genko.workspace.step.PostFix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * The commands that do something with the file of a post: of the one in front, or of one in the
 * list. What came of it stands in a bar above everything, with the way back.
 */
public final class PostActions {
  private static final String TOPIC = "post-file";

  /** For so long nobody wonders whether anything goes on. */
  private static final Duration WAIT = Duration.millis(300);

  private final Words words;
  private final PostTabs tabs;
  private final PostLifecycle lifecycle;
  private final Notices told;
  private final PostActionModel model;
  private final PostActionPane pane;
  private final PauseTransition waiting = new PauseTransition(WAIT);
  private Supplier<Optional<Path>> elsewhere = Optional::empty;
  private Consumer<Path> onFolder = folder -> {};

  /**
   * {@code blogs} is the runner on which blogs are read, as {@code planner} does; {@code aside} has
   * a thread for each task.
   */
  public PostActions(
      Words words,
      PostTabs tabs,
      PostLifecycle lifecycle,
      Notices told,
      LifecyclePlanner planner,
      LinkSearch search,
      TaskRunner blogs,
      TaskRunner aside) {
    this.words = words;
    this.tabs = tabs;
    this.lifecycle = lifecycle;
    this.told = told;
    model = new PostActionModel(words, planner, search, blogs, aside);
    model.setOnRefused(sentence -> say(true, sentence));
    pane = new PostActionPane(words, model, this::perform);
    waiting.setOnFinished(event -> sayWaiting());
    model
        .planProperty()
        .subscribe(
            plan -> {
              if (plan.isPresent()) waiting.stop();
              if (plan.isPresent() && told.about(TOPIC).isPresent()) told.dismiss(TOPIC);
            });
    new AddressWatch(this::readdressed).follow(tabs);
  }

  /** The card that asks. */
  public PostActionPane pane() {
    return pane;
  }

  PostActionModel model() {
    return model;
  }

  public void addTo(CommandSet commands) {
    for (PostAction action : PostAction.BEGUN) {
      commands.add("post." + action.id(), () -> onCurrent(action));
    }
    commands.add("post.undo", this::undo);
  }

  /** Who shows a folder as the system does. */
  public void setOnFolder(Consumer<Path> handler) {
    onFolder = handler;
  }

  /** Who knows which post the keyboard is at, where it is not in the one in front. */
  public void setElsewhere(Supplier<Optional<Path>> post) {
    elsewhere = post;
  }

  private void onCurrent(PostAction action) {
    Optional<Path> meant = elsewhere.get();
    if (meant.isPresent()) {
      begin(action, meant.get());
      return;
    }
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return;
    Optional<Path> file = tab.open().isPost() ? tab.open().path() : Optional.empty();
    file.ifPresentOrElse(
        path -> begin(action, path), () -> say(true, words.say("lifecycle.no-file")));
  }

  /** Asks what is needed for {@code action} on the post at {@code file}. */
  public void begin(PostAction action, Path file) {
    told.dismiss(TOPIC);
    String name = file.getFileName().toString();
    if (lifecycle.isBusy()) {
      say(false, words.say("lifecycle.busy"));
    } else if (action == PostAction.DELETE && !lifecycle.hasTrash()) {
      sayUntrashed(file);
    } else if (action == PostAction.DELETE && lifecycle.isUnsaved(file)) {
      say(true, words.say("lifecycle.unsaved", name));
    } else {
      model.begin(action, file);
      waiting.playFromStart();
    }
  }

  /** What no trash takes the writer can delete where the system shows it. */
  private void sayUntrashed(Path file) {
    Choice shown =
        new Choice(words.say("lifecycle.show-folder"), () -> onFolder.accept(folderOf(file)));
    say(true, words.say("files.trash.none", file.getFileName().toString()), shown);
  }

  private static Path folderOf(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
  }

  /** A large blog is read for a while before anything can be said of its posts. */
  private void sayWaiting() {
    if (!model.isSettled() && model.planProperty().get().isEmpty()) {
      say(false, words.say("lifecycle.looking"));
    }
  }

  /** The post at {@code file} was saved, and can be read at {@code now} from now on. */
  private void readdressed(Path file, String old, String now) {
    Choice links =
        new Choice(
            words.say("lifecycle.readdress"), () -> model.begin(PlanRequest.readdress(file, old)));
    String sentence =
        words.say(
            "lifecycle.address.moves", PercentEncoding.decode(old), PercentEncoding.decode(now));
    say(false, sentence, links);
  }

  private void perform(PostPlan plan, List<PostFix> links) {
    lifecycle.perform(plan, links, plan.title(), result -> tell(plan, result));
  }

  private void tell(PostPlan plan, StepResult result) {
    if (result.failure().isPresent()) {
      say(true, sentence(result.failure().get()));
      return;
    }
    String sentence =
        words.say("lifecycle.done." + plan.action().id(), plan.title(), plan.shown(plan.target()));
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(words.say("lifecycle.take-back"), this::undo));
    if (lifecycle.isUnsaved(plan.target())) {
      sentence += words.say("lifecycle.still-unsaved");
      choices.add(new Choice(words.say("menu.save"), () -> save(plan.target())));
    }
    if (!result.durable()) sentence += words.say("lifecycle.not-durable");
    if (result.left() > 0) sentence += words.say("lifecycle.links-left", result.left());
    say(!result.durable() || result.left() > 0, sentence, choices.toArray(Choice[]::new));
    tabs.open().forEach(tab -> tab.blog().look());
  }

  private void save(Path file) {
    tabs.tabOf(file).ifPresent(tab -> tabs.save(tab, () -> {}));
  }

  private void undo() {
    Optional<LifecycleStep> last = lifecycle.last();
    told.dismiss(TOPIC);
    if (last.isEmpty()) {
      say(false, words.say("lifecycle.nothing-to-take-back"));
      return;
    }
    PostPlan plan = last.get().plan();
    lifecycle.undo(
        result -> {
          if (result.failure().isPresent()) {
            String links =
                result.left() == 0 ? "" : words.say("lifecycle.undo.links-back", result.left());
            say(true, sentence(result.failure().get()) + links);
            return;
          }
          String doing = words.say("lifecycle.do." + plan.action().id());
          say(false, words.say("lifecycle.taken-back", doing, plan.title()));
          tabs.open().forEach(tab -> tab.blog().look());
        });
  }

  private String sentence(StepResult.Failure why) {
    String said = words.say(why.key(), why.args().toArray());
    return said + why.parted().map(place -> words.say("lifecycle.parted", place)).orElse("");
  }

  private void say(boolean bad, String sentence, Choice... choices) {
    told.show(Notice.closable(words, TOPIC, bad, sentence, choices));
  }
}
