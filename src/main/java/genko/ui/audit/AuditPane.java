package genko.ui.audit;

import genko.async.ReportedProgress;
import genko.async.Ticker;
import genko.storage.files.SaveResult.Failed;
import genko.text.Span;
import genko.ui.find.BlogPane;
import genko.words.Words;
import genko.workspace.Workspace;
import genko.workspace.audit.AuditFinding;
import genko.workspace.audit.FieldRequest;
import genko.workspace.audit.OwnSpelling;
import genko.workspace.step.BlogSteps;
import genko.workspace.step.StepNotices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The problems of a whole blog, and in their place what would be mended of a kind: a thin view of
 * {@link AuditModel} and {@link ReviewModel}. What was found is still there when it is opened
 * again.
 */
public final class AuditPane extends BlogPane {
  private static final Duration EACH = Duration.ofSeconds(1);

  private final Words words;
  private final AuditModel model;
  private final ReviewModel review;
  private final AuditList list;
  private final ReviewPane reviewing;
  private final FieldModel fields;
  private final FieldForm asking;
  private final Button again = new Button();
  private final Button mend = new Button();
  private final Button own = new Button();
  private final Button leave = new Button();
  private final Button stop = new Button();
  private final BorderPane findings = new BorderPane();
  private Opener onOpen = (post, at) -> {};

  /** Brings a post to the front, at a place. */
  @FunctionalInterface
  public interface Opener {
    /** {@code at} is in offsets of the post. */
    void open(Path post, Span at);
  }

  public AuditPane(
      Words words, Workspace workspace, AuditTasks tasks, BlogSteps steps, StepNotices told) {
    super(words.say("audit.title"), words.say("audit.close"));
    this.words = words;
    review = new ReviewModel(steps, told, tasks.working(), this::later);
    model = new AuditModel(workspace, tasks, review, this::later);
    steps.observe(model::changed);
    list = new AuditList(words, model);
    list.setOnOpen(this::open);
    list.setOnMend(this::propose);
    list.getSelectionModel().selectedItemProperty().subscribe(row -> refreshButtons());
    reviewing = new ReviewPane(words, review);
    fields = new FieldModel(workspace, tasks, review, this::later);
    asking = new FieldForm(words, fields);
    again.setOnAction(event -> model.checkAgain());
    mend.setOnAction(event -> propose(list.getSelectionModel().getSelectedItem()));
    stop.setText(words.say("step.stop"));
    stop.setOnAction(event -> model.stop());
    own.setOnAction(event -> own(OwnSpelling.WORDS));
    leave.setOnAction(event -> own(OwnSpelling.LEAVE));
    FlowPane buttons = new FlowPane(mend, own, leave, again, stop);
    buttons.getStyleClass().add("buttons");
    VBox actions = new VBox(buttons);
    actions.getStyleClass().add("fields");
    findings.setTop(new VBox(said, actions));
    findings.setCenter(list);
    getStyleClass().add("blog-audit");
    setTop(head);
    setCenter(new StackPane(findings, asking, reviewing));
    // What others change is seen as long as this is in sight.
    Ticker follow = new Ticker(EACH, tasks.working(), model::follow);
    shownProperty()
        .subscribe(
            seen -> {
              if (seen) follow.start();
              else follow.stop();
            });
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    refresh();
  }

  /** What was found. */
  public AuditList list() {
    return list;
  }

  /** What would be changed. */
  public ReviewList reviewed() {
    return reviewing.list();
  }

  /** What is known of the blog. */
  public AuditModel model() {
    return model;
  }

  /** Who opens posts. */
  public void setOnOpen(Opener opener) {
    onOpen = opener;
  }

  /** Shows what was found last; another blog than that is looked through. */
  public void open() {
    shownProperty().set(true);
    fields.close();
    if (model.isElsewhere()) model.check();
    refresh();
  }

  /** Shows what was found in the blog in {@code folder}, which is looked through if need be. */
  public void open(Path folder) {
    shownProperty().set(true);
    fields.close();
    if (!model.root().equals(Optional.of(folder))) model.check(folder.resolve("post"));
    refresh();
  }

  /** Asks what is to become of a field of {@code posts}; of all where there are none. */
  public void openFields(FieldRequest.Kind kind, List<Path> posts) {
    shownProperty().set(true);
    review.leave();
    asking.choose(kind);
    fields.open(posts);
    refresh();
  }

  /** Writes {@code request} where it is asked for. */
  public void askFor(FieldRequest request) {
    asking.show(request);
  }

  @Override
  public boolean isComposing() {
    return asking.isComposing();
  }

  @Override
  public void requestFocus() {
    if (isReviewing()) reviewing.requestFocus();
    else if (fields.isOn()) asking.requestFocus();
    else if (!list.getItems().isEmpty()) list.requestFocus();
    else if (stop.isVisible()) stop.requestFocus();
    else again.requestFocus();
  }

  private boolean isReviewing() {
    return review.proposal().isPresent();
  }

  private void propose(AuditRow row) {
    if (!model.canMend(row)) return;
    String title = FindingWords.title(words, row.group());
    model.propose(row, title);
  }

  private void own(OwnSpelling which) {
    AuditRow row = list.getSelectionModel().getSelectedItem();
    if (row != null) model.own(row, which);
  }

  private void open(AuditFinding finding) {
    model.file(finding).ifPresent(file -> onOpen.open(file, finding.problem().span()));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) return;
    close();
    event.consume();
  }

  @Override
  protected void refresh() {
    boolean here = getScene() != null && isFocusWithin();
    Node had = here ? getScene().getFocusOwner() : null;
    show(findings, !isReviewing() && !fields.isOn());
    show(asking, !isReviewing() && fields.isOn());
    show(reviewing, isReviewing());
    asking.refresh();
    title.setText(words.say(fields.isOn() ? "field.title" : "audit.title"));
    if (isReviewing()) reviewing.refresh();
    else list.refreshRows();
    said.setText(sentence());
    refreshButtons();
    // What had the keyboard went away with its view, or is a button that is no more.
    if (had != null && !isSeen(had)) requestFocus();
  }

  private boolean isSeen(Node node) {
    for (Node at = node; at != null && at != this; at = at.getParent()) {
      if (!at.isVisible()) return false;
    }
    return !node.isDisabled();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void refreshButtons() {
    boolean busy = isBusy();
    show(stop, busy);
    show(again, !busy);
    show(mend, !busy && !list.getItems().isEmpty());
    again.setText(words.say(model.root().isEmpty() ? "audit.check" : "audit.again"));
    AuditRow row = list.getSelectionModel().getSelectedItem();
    mend.setDisable(!model.canMend(row));
    int count = row == null ? 0 : row.group().fixable();
    mend.setText(words.say("audit.mend", count));
    boolean pair = model.canOwn(row);
    show(own, pair);
    show(leave, pair);
    if (!pair) return;
    String word = String.valueOf(row.group().about().getFirst());
    own.setText(words.say("audit.own", word));
    leave.setText(words.say("audit.own.leave", word));
  }

  private boolean isBusy() {
    return model.state() == AuditModel.State.CHECKING
        || model.state() == AuditModel.State.PROPOSING;
  }

  private String sentence() {
    return switch (model.state()) {
      case NOTHING -> words.say("audit.hint");
      case CHECKING -> progress("audit.checking");
      case PROPOSING -> progress("audit.proposing");
      case DONE -> found();
      case STOPPED -> words.say("audit.stopped");
      case NO_BLOG -> words.say("search.no-blog");
      case UNREADABLE -> words.say("search.unreadable");
      case FAILED -> words.say("audit.failed");
    };
  }

  private String progress(String key) {
    ReportedProgress.Step at =
        model.at().orElseGet(() -> new ReportedProgress.Step(0, 0, () -> {}));
    if (at.all() == 0) return words.say("audit.beginning");
    return words.say(at.done() < at.all() ? key : "audit.comparing", at.done(), at.all());
  }

  private String found() {
    String blog = model.root().map(root -> String.valueOf(root.getFileName())).orElse("");
    String key = model.count() == 0 ? "audit.none" : "audit.found";
    String all = words.say(key, blog, model.posts(), model.count());
    if (model.refused().isPresent()) {
      Failed why = model.refused().get();
      return all + '\n' + words.say(why.key(), why.args().toArray());
    }
    return model.isLookingAgain() ? all + '\n' + words.say("audit.looking") : all;
  }
}
