package genko.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.edit.command.Command;
import genko.edit.command.Commands;
import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.preview.PageBlock;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.ui.Fx;
import genko.ui.form.FormHints;
import genko.ui.input.Keyboard;
import genko.ui.tab.PostTab;
import genko.words.Words;
import genko.workspace.page.ParsedPost;
import genko.workspace.page.PostLanes;
import genko.workspace.page.PostPublication;
import genko.workspace.page.PostRenderer;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A writer who does anything in any order, beside a plain model: a string, and a string for each
 * state of the history.
 */
@Tag("long")
class WalkTest {
  private static final int ACTIONS = Integer.getInteger("genko.walk", 300);

  /** How often what is read from the text is compared with what a fresh reading gives. */
  private static final int LOOK = 100;

  /** A text that grows beyond this is cut, so that each step stays quick. */
  private static final int LONGEST = 1_500;

  private static final String POST =
      """
      ---
      layout: post
      title: "題名" # 仮
      date: 2025-11-17 13:13:58 +0000
      tags: ["AI", "最新ニュース"]
      author: "編集部"
      excerpt: "抜粋です。"
      reading_time: 8
      ---

      ## 見出し

      本文です。**「重要」**です。

      - 一つ
      - 二つ

      | 名前 | 値 |
      |---|---|
      | あ | い |
      """;

  private static final List<String> TYPED =
      List.of(
          "あ",
          "文",
          "a",
          "B",
          " ",
          "\n",
          "**",
          "「",
          "」",
          "- ",
          "1. ",
          "> ",
          "## ",
          "|",
          "`",
          "```\n",
          "[^1]",
          "[^1]: 注\n",
          "[a]: /b\n",
          "{: .c}\n",
          "<b>",
          "</b>",
          "𠮷",
          "😀",
          "\t",
          "$$",
          "---\n",
          "* TOC\n{:toc}\n",
          "{% raw %}",
          "|---|---|\n",
          "Ａ１");

  private final Map<Integer, String> states = new HashMap<>();

  /** What waits for its turn, on whichever thread. */
  private final Deque<Runnable> later = new ArrayDeque<>();

  private EditSession session;
  private PostTab tab;
  private CodeArea area;
  private Stage stage;
  private String model;
  private Random random;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20251117, 20251123})
  void textFormHistoryAndPageAgreeWithAPlainModel(long seed) throws Exception {
    random = new Random(seed);
    Fx.run(this::open);
    for (int done = 0; done < ACTIONS; done += LOOK) {
      String where = "seed " + seed + ", actions from " + done;
      Fx.run(() -> some(where));
    }
    Fx.run(() -> backAndForth("seed " + seed));
    Fx.run(stage::hide);
  }

  private void open() {
    Clock clock = Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.UTC);
    OpenPost open = OpenPost.untitled(Post.of(POST, Kramdown.JEKYLL), clock);
    FormHints hints = FormHints.alone(clock);
    TaskRunner runner =
        new TaskRunner(
            later::add,
            later::add,
            cause -> {
              throw new AssertionError(cause);
            });
    tab = new PostTab(open, Words.of(Locale.JAPANESE), hints, PostLanes.of(runner, runner, runner));
    tab.analysis().setPageWanted(true);
    session = tab.session();
    area = (CodeArea) tab.editor().textNode();
    stage = new Stage();
    stage.setScene(new Scene(new HBox(tab.form(), tab.textPanel()), 900, 600));
    AppWindow.style(stage.getScene());
    stage.show();
    model = POST;
    states.put(session.state(), model);
  }

  private void some(String where) {
    for (int step = 0; step < LOOK; step++) {
      String did = "";
      try {
        did = act();
        if (random.nextInt(6) == 0) settle();
      } catch (RuntimeException | AssertionError failed) {
        throw new AssertionError(where + ", step " + step + " after\n" + model, failed);
      }
      String what = where + ", step " + step + ": " + did;
      assertThat(session.post().text().toString()).as(what).isEqualTo(model);
      assertThat(model).as(what).endsWith(area.getText());
      assertThat(area.getLength()).as(what).isGreaterThanOrEqualTo(bodyLength());
      states.putIfAbsent(session.state(), model);
      assertThat(model).as(what + ": its state").isEqualTo(states.get(session.state()));
    }
    look(where);
  }

  /** The body without the empty line before it, which the area does not show. */
  private int bodyLength() {
    String body = session.post().body();
    return body.startsWith("\n") ? body.length() - 1 : body.length();
  }

  /** Does something, foresees the text in {@link #model}, and says what it was. */
  private String act() {
    if (model.length() > LONGEST) return cut();
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> type(TYPED.get(random.nextInt(TYPED.size())));
      case 4 -> delete();
      case 5, 6 -> compose();
      case 7, 8 -> command();
      case 9 -> key(KeyCode.ENTER, Commands::enter, false);
      case 10 -> key(KeyCode.TAB, Commands::tab, false);
      case 11 -> key(KeyCode.TAB, Commands::shiftTab, true);
      case 12 -> field();
      case 13, 14 -> move();
      default -> random.nextInt(3) > 0 ? back() : forth();
    };
  }

  private String type(String text) {
    int from = session.post().selection().span().from();
    int to = session.post().selection().span().to();
    area.replaceSelection(text);
    splice(from, to, text);
    return "typed " + text;
  }

  private String delete() {
    int from = session.post().selection().span().from();
    int to = session.post().selection().span().to();
    int next = Math.min(model.length(), from == to ? to + 1 : to);
    int column = area.getCaretPosition() + (next - to);
    if (from == to && column <= area.getLength()) {
      area.replaceText(area.getCaretPosition(), column, "");
      splice(from, next, "");
    } else if (from != to) {
      area.replaceSelection("");
      splice(from, to, "");
    }
    return "deleted " + from + ".." + to;
  }

  private String cut() {
    session.sealHistory();
    area.selectAll();
    int from = session.post().selection().span().from();
    int to = session.post().selection().span().to();
    area.replaceSelection("残り\n");
    splice(from, to, "残り\n");
    return "cut";
  }

  private String compose() {
    int from = session.post().selection().span().from();
    int to = session.post().selection().span().to();
    fire("", "に");
    fire("", "にほん");
    assertThat(session.post().text().toString()).isEqualTo(model);
    if (random.nextInt(4) == 0 && !states.isEmpty()) tab.undo();
    boolean committed = random.nextBoolean();
    fire(committed ? "日本" : "", "");
    if (committed) splice(from, to, "日本");
    return committed ? "composed" : "composed nothing";
  }

  private void fire(String committed, String composed) {
    Keyboard.compose(area, committed, composed);
  }

  private String command() {
    Command command = Commands.ALL.get(random.nextInt(Commands.ALL.size()));
    Optional<Transaction> edit = command.work().apply(session.post());
    edit.ifPresent(made -> splice(made.changes()));
    tab.editor().perform(command.work());
    edit.map(Transaction::after).ifPresent(this::assertSelected);
    return "did " + command.id();
  }

  private String key(KeyCode code, Function<Post, Optional<Transaction>> work, boolean shift) {
    Optional<Transaction> edit = work.apply(session.post());
    if (edit.isEmpty()) return "passed over " + code;
    edit.ifPresent(made -> splice(made.changes()));
    area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    edit.map(Transaction::after).ifPresent(this::assertSelected);
    return "pressed " + code;
  }

  private void assertSelected(Selection wanted) {
    assertThat(session.post().selection()).isEqualTo(wanted);
  }

  /** Types into a field of the form. */
  private String field() {
    String key = List.of("title", "author", "excerpt").get(random.nextInt(3));
    String value =
        TYPED.get(random.nextInt(TYPED.size())).strip().replace('\n', ' ') + random.nextInt(100);
    Optional<Field> field = FrontMatter.of(Text.of(model)).field(key);
    if (field.isEmpty() || !tab.form().focusField(key)) return "found no " + key;
    if (!(stage.getScene().getFocusOwner() instanceof TextInputControl control)) return "no input";
    ChangeSet changes = FrontMatter.of(Text.of(model)).set(field.get(), value).changes();
    control.setText(value);
    splice(changes);
    area.requestFocus();
    return "wrote " + key + ": " + value;
  }

  private String move() {
    int anchor = random.nextInt(area.getLength() + 1);
    int caret = random.nextInt(3) > 0 ? anchor : Math.min(area.getLength(), anchor + 5);
    area.selectRange(anchor, caret);
    return "moved to " + anchor + ".." + caret;
  }

  private String back() {
    tab.undo();
    model = states.get(session.state());
    return "undid to state " + session.state();
  }

  private String forth() {
    tab.redo();
    model = states.get(session.state());
    return "redid to state " + session.state();
  }

  private void splice(int from, int to, String inserted) {
    model = model.substring(0, from) + inserted + model.substring(to);
  }

  private void splice(ChangeSet changes) {
    for (Change change : changes.changes().reversed()) {
      splice(change.span().from(), change.span().to(), change.inserted());
    }
  }

  /** Lets all work in the background come to its end. */
  private void settle() {
    while (!later.isEmpty()) later.remove().run();
  }

  /** Compares what is shown with what a fresh reading of the model gives. */
  private void look(String where) {
    settle();
    Post fresh = Post.of(model, Kramdown.JEKYLL);
    assertThat(session.post().bodyStart()).as(where).isEqualTo(fresh.bodyStart());
    assertThat(session.post().head().fields()).as(where).isEqualTo(fresh.head().fields());
    List<String> page = tab.pageProperty().get().blocks().stream().map(PageBlock::raw).toList();
    PostRenderer afresh =
        new PostRenderer(
            Words.of(Locale.JAPANESE), new PostPublication(() -> BlogPosition.NOWHERE));
    List<String> wanted =
        afresh.print(ParsedPost.of(fresh)).blocks().stream().map(PageBlock::raw).toList();
    assertThat(page).as(where + "\n" + model).isEqualTo(wanted);
    for (String key : List.of("title", "author")) {
      Optional<Field> field = fresh.head().field(key);
      if (field.isEmpty() || !tab.form().focusField(key)) continue;
      if (stage.getScene().getFocusOwner() instanceof TextInputControl control) {
        assertThat(control.getText()).as(where + ": " + key).isEqualTo(field.get().text());
      }
    }
    area.requestFocus();
  }

  /** The history from its end to its beginning and back. */
  private void backAndForth(String where) {
    while (session.canRedo()) tab.redo();
    String last = states.get(session.state());
    assertThat(session.post().text().toString()).as(where).isEqualTo(last);
    int steps = 0;
    while (session.canUndo()) {
      tab.undo();
      steps++;
      assertThat(session.post().text().toString())
          .as(where + ", " + steps + " steps back")
          .isEqualTo(states.get(session.state()));
    }
    assertThat(session.post().text().toString()).as(where).isEqualTo(POST);
    assertThat(steps).as(where).isGreaterThan(100);
    while (session.canRedo()) tab.redo();
    assertThat(session.post().text().toString()).as(where).isEqualTo(last);
  }
}
