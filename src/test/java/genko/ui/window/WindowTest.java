package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.corpus.Corpus;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.storage.files.Disk;
import genko.storage.files.FileWatch;
import genko.storage.files.PostFiles;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.NoDialogs;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import genko.workspace.Dialogs;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole window on real files: opening, editing in form and text, saving, closing. */
class WindowTest {
  private static final String POST =
      """
      ---
      layout: post
      title: "題名" # 仮
      date: 2025-11-17 13:13:58 +0000
      tags: ["AI", "最新ニュース"]
      ---

      本文です。
      """;

  @TempDir private Path folder;

  private final Answers answers = new Answers();
  private AppWindow shell;
  private OpenWindow window;

  /** Answers to the questions a dialog would ask, in turn. */
  private static final class Answers extends NoDialogs {
    private final Deque<Unsaved> unsaved = new ArrayDeque<>();
    private Path target;
    private String proposed = "";

    @Override
    public Optional<Path> chooseTarget(Optional<Path> folder, String name) {
      proposed = name;
      return Optional.ofNullable(target);
    }

    @Override
    public Unsaved askUnsaved(List<String> names) {
      return unsaved.isEmpty() ? Unsaved.CANCEL : unsaved.remove();
    }
  }

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void openWindow() throws Exception {
    window = OpenWindow.in(folder).dialogs(answers).show();
    shell = window.shell();
  }

  @AfterEach
  void closeWindow() throws Exception {
    window.close();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void keepingMineOverAPipeIsRefusedAndOthersAreSaved() throws Exception {
    PostTab tab = open(write("本文\n"));
    Path file = tab.open().path().orElseThrow();
    Fx.run(() -> tab.editor().paste("私の"));
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("/dev/zero"));
    Fx.run(() -> shell.tabs().save(tab, () -> {}));
    eventually(() -> tab.textPanel().lookupAll(".notice .button").size() > 1);
    Fx.run(
        () ->
            tab.textPanel().lookupAll(".notice .button").stream()
                .map(javafx.scene.control.Button.class::cast)
                .filter(button -> button.getText().equals("自分の内容を残す"))
                .findFirst()
                .orElseThrow()
                .fire());
    eventually(
        () ->
            tab.textPanel().lookupAll(".notice .label").stream()
                .map(javafx.scene.control.Label.class::cast)
                .anyMatch(label -> label.getText().contains("ファイルではありません")));
    Path other = Files.writeString(folder.resolve("2025-11-18-other.md"), "別\n");
    Fx.run(() -> shell.tabs().open(List.of(other)));
    eventually(() -> shell.tabs().open().size() == 2);
    PostTab second = Fx.call(() -> shell.tabs().currentProperty().get());
    Fx.run(() -> second.editor().paste("続き"));
    Fx.run(() -> shell.tabs().save(second, () -> {}));
    eventually(() -> !second.session().isDirty());
    assertThat(tab.session().isDirty()).isTrue();
  }

  private PostTab open(Path file) throws Exception {
    Fx.run(() -> shell.tabs().open(List.of(file)));
    eventually(() -> shell.tabs().currentProperty().get() != null);
    return Fx.call(() -> shell.tabs().currentProperty().get());
  }

  private Path write(String text) throws Exception {
    return Files.writeString(folder.resolve("2025-11-17-post.md"), text);
  }

  private void type(PostTab tab, int at, String text) throws Exception {
    Fx.run(
        () ->
            tab.session()
                .dispatch(
                    Transaction.of(tab.session().post(), Origin.TYPE, ChangeSet.insert(at, text))));
  }

  private void setTitle(PostTab tab, String title) throws Exception {
    Fx.run(
        () -> {
          Post post = tab.session().post();
          ChangeSet changes = post.head().set("title", title).changes();
          tab.session().dispatch(Transaction.of(post, Origin.FORM, changes));
        });
  }

  private void press(KeyCode code, boolean shift) throws Exception {
    Fx.run(
        () ->
            window
                .scene()
                .getFocusOwner()
                .fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false)));
  }

  private Button choice(PostTab tab, String label) throws Exception {
    eventually(() -> tab.textPanel().lookupAll(".notice .button").size() > 1);
    return Fx.call(
        () ->
            tab.textPanel().lookupAll(".notice .button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void savesTheEditAndNoOtherByte() throws Exception {
    Path file = write(POST.replace("\n", "\r\n"));
    PostTab tab = open(file);
    setTitle(tab, "新しい題");
    eventually(() -> tab.dirtyProperty().get());
    press(KeyCode.S, false);
    eventually(() -> !tab.dirtyProperty().get());
    assertThat(Files.readString(file)).isEqualTo(POST.replace("題名", "新しい題").replace("\n", "\r\n"));
  }

  @Test
  void undoByKeyTakesBackWhatTheFormDid() throws Exception {
    PostTab tab = open(write(POST));
    setTitle(tab, "新しい題");
    press(KeyCode.Z, false);
    assertThat(Fx.call(() -> tab.session().post().text().toString())).isEqualTo(POST);
    assertThat(Fx.call(() -> tab.session().isDirty())).isFalse();
    press(KeyCode.Z, true);
    assertThat(Fx.call(() -> tab.session().post().text().toString())).contains("新しい題");
  }

  @Test
  void somebodyElsesChangeIsNotOverwrittenUnasked() throws Exception {
    Path file = write(POST);
    PostTab tab = open(file);
    type(tab, POST.length(), "こちらの行\n");
    String theirs = POST + "よその行\n";
    Files.writeString(file, theirs);
    press(KeyCode.S, false);
    Button keep = choice(tab, "自分の内容を残す");
    assertThat(Files.readString(file)).isEqualTo(theirs);
    assertThat(Fx.call(() -> tab.dirtyProperty().get())).isTrue();
    Fx.run(keep::fire);
    eventually(() -> !tab.dirtyProperty().get());
    assertThat(Files.readString(file)).isEqualTo(POST + "こちらの行\n");
  }

  @Test
  void theirsCanBeTakenAndTakenBack() throws Exception {
    Path file = write(POST);
    PostTab tab = open(file);
    type(tab, POST.length(), "こちらの行\n");
    Files.writeString(file, POST + "よその行\n");
    press(KeyCode.S, false);
    Fx.run(choice(tab, "ディスクの内容を使う")::fire);
    eventually(() -> !tab.dirtyProperty().get());
    assertThat(Fx.call(() -> tab.session().post().text().toString())).isEqualTo(POST + "よその行\n");
    Fx.run(tab::undo);
    assertThat(Fx.call(() -> tab.session().post().text().toString())).isEqualTo(POST + "こちらの行\n");
  }

  /** Looks at the open files as the window does each second. */
  private void lookAtFiles() throws Exception {
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    FileWatch watch = new FileWatch(Disk.REAL, files, Clock.systemUTC());
    Fx.run(() -> watch.look(shell.tabs().files()).forEach(shell.tabs()::heard));
  }

  @Test
  void textThatIsNotEditedFollowsItsFileAndCanGoBack() throws Exception {
    Path file = write(POST);
    PostTab tab = open(file);
    int caret = POST.indexOf("です");
    Fx.run(() -> tab.editor().goTo(new Span(caret, caret)));
    lookAtFiles();
    Files.writeString(file, POST.replace("題名", "よその長い題名"));
    lookAtFiles();
    assertThat(Fx.call(() -> tab.session().post().text().toString())).contains("よその長い題名");
    assertThat(Fx.call(() -> tab.session().isDirty())).isFalse();
    assertThat(Fx.call(() -> tab.session().post().selection().caret()))
        .isEqualTo(caret + "よその長い題名".length() - "題名".length());
    Fx.run(tab::undo);
    assertThat(Fx.call(() -> tab.session().post().text().toString())).isEqualTo(POST);
    assertThat(Fx.call(() -> tab.session().isDirty())).isTrue();
  }

  @Test
  void othersChangesAreMergedAsOneStepAndConflictsAreAskedOneByOne() throws Exception {
    Path file = write(POST);
    PostTab tab = open(file);
    setTitle(tab, "私の題");
    type(tab, POST.length() + 1, "こちらの行\n");
    Files.writeString(file, POST.replace("題名", "よその題").replace("\"AI\", ", "").replace("本文", "全文"));
    lookAtFiles();
    Fx.run(choice(tab, "取り込む")::fire);
    String mine = POST.replace("題名", "私の題") + "こちらの行\n";
    String merged = mine.replace("\"AI\", ", "");
    eventually(() -> tab.session().post().text().toString().equals(merged));
    Fx.run(choice(tab, "ここは相手の内容にする")::fire);
    assertThat(text(tab)).isEqualTo(merged.replace("私の題", "よその題"));
    Fx.run(choice(tab, "ここは自分のまま")::fire);
    assertThat(text(tab)).isEqualTo(merged.replace("私の題", "よその題"));
    press(KeyCode.S, false);
    eventually(() -> !tab.dirtyProperty().get());
    assertThat(Files.readString(file)).isEqualTo(merged.replace("私の題", "よその題"));
    Fx.run(tab::undo);
    Fx.run(tab::undo);
    assertThat(text(tab)).isEqualTo(mine);
  }

  private static String text(PostTab tab) throws Exception {
    return Fx.call(() -> tab.session().post().text().toString());
  }

  @Test
  void aVeryLongLineOpensAndItIsSaidThatItIsNotWrapped() throws Exception {
    PostTab tab = open(write(POST + "長い行。".repeat(20_000) + "\n"));
    assertThat(Fx.call(() -> tab.editor().wrapsProperty().get())).isFalse();
    assertThat(Fx.call(() -> tab.textPanel().lookupAll(".notice").size())).isEqualTo(1);
    type(tab, POST.length(), "字");
    assertThat(text(tab)).startsWith(POST + "字長い行。");
  }

  @Test
  void editedTextStaysAndAsksWhenItsFileChangesOrGoes() throws Exception {
    Path file = write(POST);
    PostTab tab = open(file);
    type(tab, POST.length(), "こちらの行\n");
    Files.writeString(file, POST + "よその行\n");
    lookAtFiles();
    assertThat(choice(tab, "ディスクの内容を使う")).isNotNull();
    assertThat(Fx.call(() -> tab.session().post().text().toString())).endsWith("こちらの行\n");
    Files.delete(file);
    lookAtFiles();
    assertThat(choice(tab, "別名で保存…")).isNotNull();
    assertThat(Fx.call(() -> tab.session().post().text().toString())).endsWith("こちらの行\n");
  }

  @Test
  void aSaveThatFailsKeepsTheTextAndSaysWhy() throws Exception {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    Path file = Files.writeString(gone.resolve("2025-11-17-post.md"), POST);
    PostTab tab = open(file);
    type(tab, POST.length(), "消えない行\n");
    Files.delete(file);
    Files.delete(gone);
    press(KeyCode.S, false);
    Button elsewhere = choice(tab, "別名で保存…");
    assertThat(Fx.call(() -> tab.session().post().text().toString())).endsWith("消えない行\n");
    answers.target = folder.resolve("2025-11-17-saved.md");
    Fx.run(elsewhere::fire);
    eventually(() -> !tab.dirtyProperty().get());
    assertThat(Files.readString(answers.target)).isEqualTo(POST + "消えない行\n");
  }

  @Test
  void whatTheEncodingCannotHoldIsNamedAndUtf8IsOffered() throws Exception {
    Path file = folder.resolve("2025-11-17-sjis.md");
    Files.write(file, POST.getBytes(Charset.forName("windows-31j")));
    PostTab tab = open(file);
    assertThat(Fx.call(() -> tab.open().encoding().name())).isEqualTo("Shift_JIS");
    type(tab, POST.length(), "🍣\n");
    press(KeyCode.S, false);
    Button utf8 = choice(tab, "UTF-8で保存");
    assertThat(Files.readAllBytes(file)).isEqualTo(POST.getBytes(Charset.forName("windows-31j")));
    Fx.run(utf8::fire);
    eventually(() -> !tab.dirtyProperty().get());
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(POST + "🍣\n");
  }

  @Test
  void bytesThatAreNoTextOpenReadOnlyWithAReason() throws Exception {
    Path file = folder.resolve("2025-11-17-broken.md");
    byte[] bytes = {
      'a', (byte) 0x81, (byte) 0xFF, (byte) 0xFE, 0, 1, (byte) 0x8D, (byte) 0xE3, '\n'
    };
    Files.write(file, bytes);
    PostTab tab = open(file);
    assertThat(Fx.call(() -> tab.session().isReadOnly())).isTrue();
    assertThat(Fx.call(() -> tab.textPanel().lookupAll(".notice").size())).isEqualTo(1);
    type(tab, 0, "x");
    assertThat(Fx.call(() -> tab.dirtyProperty().get())).isFalse();
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void aNewPostIsInTheBlogsFormatAndProposesItsName() throws Exception {
    Fx.run(shell.tabs()::newPost);
    PostTab tab = Fx.call(() -> shell.tabs().currentProperty().get());
    List<String> keys =
        Fx.call(() -> tab.session().post().head().fields().stream().map(f -> f.key()).toList());
    assertThat(keys)
        .containsExactly(
            "layout", "title", "date", "categories", "tags", "author", "excerpt", "reading_time");
    assertThat(Fx.call(() -> tab.session().post().text().toString()))
        .contains("date: 2025-11-20 09:00:00 +0900\n");
    setTitle(tab, "寿司と𠮷野");
    answers.target = folder.resolve("2025-11-20-x.md");
    press(KeyCode.S, false);
    eventually(() -> !tab.dirtyProperty().get());
    assertThat(answers.proposed).isEqualTo("2025-11-20-寿司と𠮷野.md");
    assertThat(Files.readString(answers.target)).contains("title: \"寿司と𠮷野\"");
  }

  @Test
  void theTitleOfANewPostIsAPromptUntilItIsWritten() throws Exception {
    open(write(POST));
    press(KeyCode.N, false);
    eventually(() -> shell.tabs().open().size() == 2);
    Fx.run(() -> {});
    TextInputControl title = Fx.call(() -> (TextInputControl) window.scene().getFocusOwner());
    String written = Fx.call(title::getText);
    assertThat(written).isEmpty();
    String prompt = Fx.call(title::getPromptText);
    assertThat(prompt).isEqualTo("記事のタイトル");
    answers.target = folder.resolve("2025-11-20-y.md");
    press(KeyCode.S, false);
    eventually(() -> Files.exists(answers.target));
    assertThat(answers.proposed).isEqualTo("2025-11-20-post.md");
    assertThat(Files.readString(answers.target)).contains("title: \"\"\n");
  }

  @Test
  void closingAsksAboutUnsavedTextAndCancelKeepsIt() throws Exception {
    Path file = write(POST);
    PostTab tab = open(file);
    type(tab, POST.length(), "追記\n");
    answers.unsaved.add(Dialogs.Unsaved.CANCEL);
    press(KeyCode.W, false);
    assertThat(Fx.call(() -> shell.tabs().open().size())).isEqualTo(1);
    answers.unsaved.add(Dialogs.Unsaved.SAVE);
    press(KeyCode.W, false);
    eventually(() -> shell.tabs().open().isEmpty());
    assertThat(Files.readString(file)).isEqualTo(POST + "追記\n");
  }

  @Test
  void revertingTakesTheFilesTextAndCanBeUndone() throws Exception {
    PostTab tab = open(write(POST));
    type(tab, POST.length(), "追記\n");
    Fx.run(() -> shell.tabs().revert(tab));
    eventually(() -> !tab.dirtyProperty().get());
    assertThat(Fx.call(() -> tab.session().post().text().toString())).isEqualTo(POST);
    Fx.run(tab::undo);
    assertThat(Fx.call(() -> tab.session().post().text().toString())).isEqualTo(POST + "追記\n");
  }

  @Test
  void thePreviewFollowsTheTextAndTheForm() throws Exception {
    Path file = write(POST);
    PostTab tab = open(file);
    eventually(tab::isSettled);
    type(tab, POST.length(), "\n**「重要」**です\n");
    eventually(tab::isSettled);
    eventually(
        () ->
            tab.pageProperty().get().blocks().stream()
                .anyMatch(block -> block.html().contains("<strong>「重要」</strong>です")));
    assertThat(Fx.call(() -> tab.pageProperty().get().shell().body())).contains("題名");
  }

  @Test
  void everyPostOfTheCorpusIsSavedAsItWasOpened() throws Exception {
    List<Path> posts =
        Stream.concat(
                Corpus.fixtures().stream().limit(3),
                Corpus.beside().stream().filter(post -> hash(post) == 0))
            .toList();
    for (Path post : posts) {
      Path copy = folder.resolve(post.getFileName());
      Files.copy(post, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      Fx.run(() -> shell.tabs().open(List.of(copy)));
      eventually(
          () -> {
            PostTab tab = shell.tabs().currentProperty().get();
            return tab != null && tab.open().path().equals(Optional.of(copy));
          });
      PostTab tab = Fx.call(() -> shell.tabs().currentProperty().get());
      AtomicBoolean saved = new AtomicBoolean();
      Fx.run(() -> shell.tabs().save(tab, () -> saved.set(true)));
      eventually(() -> saved.get() || tab.session().isReadOnly());
      assertThat(Files.readAllBytes(copy)).isEqualTo(Files.readAllBytes(post));
      Fx.run(() -> shell.tabs().close(tab));
    }
    Corpus.report("opened and saved in the window", posts.size());
  }

  private static int hash(Path post) {
    return Math.floorMod(post.getFileName().toString().hashCode(), 100);
  }

  @Test
  void saysAboveThePageWhereThePostWillBe() throws Exception {
    Files.writeString(folder.resolve("_config.yml"), "timezone: Asia/Tokyo\npermalink: pretty\n");
    Files.createDirectories(folder.resolve("_posts"));
    Path file = Files.writeString(folder.resolve("_posts/2025-11-17-name.md"), POST);
    PostTab tab = open(file);
    Button address = (Button) Fx.call(() -> shell.window().lookup(".fate .address"));
    eventually(() -> address.getText().equals("/2025/11/17/name/"));
    int at = POST.indexOf("layout");
    Fx.run(() -> tab.session().dispatch(insertion(tab, at, "slug: 別の名\n")));
    eventually(() -> address.getText().equals("/2025/11/17/別の名/"));
  }

  private static Transaction insertion(PostTab tab, int at, String text) {
    Post post = tab.session().post();
    return Transaction.of(post, Origin.TYPE, ChangeSet.of(Span.at(at), text));
  }
}
