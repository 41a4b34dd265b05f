package genko.ui;

import genko.async.TaskQueues;
import genko.async.TaskQueues.Lane;
import genko.files.FileEncoding;
import genko.files.FileName;
import genko.files.Opening;
import genko.files.Opening.Opened;
import genko.files.Opening.Undecodable;
import genko.files.Opening.Unreadable;
import genko.files.PostFiles;
import genko.files.SaveResult;
import genko.files.SaveResult.ChangedOnDisk;
import genko.files.SaveResult.Exists;
import genko.files.SaveResult.Failed;
import genko.files.SaveResult.Saved;
import genko.files.SaveResult.Unencodable;
import genko.files.Watch;
import genko.history.Why;
import genko.jekyll.PostDate;
import genko.jekyll.PostName;
import genko.journal.JournalFolder.Left;
import genko.post.Origin;
import genko.post.Post;
import genko.session.NewPost;
import genko.session.OpenPost;
import genko.text.Span;
import genko.text.Text;
import genko.ui.Notice.Choice;
import genko.words.Words;
import genko.workspace.Dialogs;
import genko.workspace.MergeSession;
import genko.workspace.OpenQueue;
import genko.workspace.PostJournals;
import genko.workspace.PostVersions;
import genko.workspace.Recovery;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The posts that lie open and what becomes of their files: new, open, save, save as, revert, close.
 * The disk is reached on a worker, so a slow one never stops the window; what goes wrong is said in
 * a bar above the post that it concerns, with what can be done.
 */
public final class Desk {
  /** The topics of the bars: a newer bar takes the place of one with the same topic. */
  private static final String FILE = "file";

  private static final int MOST_RECENT = 12;

  private final Words words;
  private final Dialogs dialogs;
  private final PostFiles files;
  private final Clock clock;
  private final TaskQueues disk;
  private final Executor owner;
  private final Function<OpenPost, PostTab> tabs;
  private final ObservableList<PostTab> open = FXCollections.observableArrayList();
  private final ObjectProperty<PostTab> current = new SimpleObjectProperty<>();
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private final Map<PostTab, Attempt> saving = new HashMap<>();
  private final OpenQueue arrivals = new OpenQueue();
  private final Map<PostTab, Runnable> again = new HashMap<>();
  private Consumer<String> onRefused = sentence -> {};
  private Consumer<Opened> onCompare = file -> {};
  private Optional<PostJournals> journals = Optional.empty();
  private Optional<PostVersions> histories = Optional.empty();
  private Supplier<Optional<ZoneId>> blogZone = Optional::empty;

  /** {@code disk} does what reaches files, {@code owner} takes the results. */
  Desk(
      Words words,
      Dialogs dialogs,
      PostFiles files,
      Clock clock,
      TaskQueues disk,
      Executor owner,
      Function<OpenPost, PostTab> tabs) {
    this.words = words;
    this.dialogs = dialogs;
    this.files = files;
    this.clock = clock;
    this.disk = disk;
    this.owner = owner;
    this.tabs = tabs;
  }

  public ObservableList<PostTab> open() {
    return open;
  }

  ObjectProperty<PostTab> currentProperty() {
    return current;
  }

  ObservableList<Path> recent() {
    return recent;
  }

  /** Where it is said that a file could not be opened at all. */
  void setOnRefused(Consumer<String> handler) {
    onRefused = handler;
  }

  /** Keeps journals of what is unsaved, from now on. */
  void keepJournals(PostJournals kept) {
    journals = Optional.of(kept);
  }

  /** Keeps versions of the posts, from now on. */
  void keepHistories(PostVersions kept) {
    histories = Optional.of(kept);
  }

  /** What was kept of the posts, if anything is. */
  Optional<PostVersions> histories() {
    return histories;
  }

  /** Who knows the zone of the blog that the writer is in. */
  void setBlogZone(Supplier<Optional<ZoneId>> zone) {
    blogZone = zone;
  }

  /** The zone of the blog that the writer is in, or of the machine. */
  private ZoneId zone() {
    return blogZone.get().orElseGet(clock::getZone);
  }

  /** Who shows a post beside what the disk holds of it. */
  void setOnCompare(Consumer<Opened> handler) {
    onCompare = handler;
  }

  // Opening.

  /** Brings back the posts of journals that were left behind; then calls {@code then}. */
  void restore(Runnable then) {
    journals.ifPresentOrElse(kept -> new Recovery(this, kept, words, clock).begin(then), then);
  }

  /** Shows {@code post}, of which there is {@code left}. */
  public PostTab putRestored(PostJournals kept, Left left, OpenPost post) {
    PostTab tab = tabs.apply(post);
    kept.watch(post, left);
    return put(tab);
  }

  /** Reads {@code path} on the disk's thread, for {@code taker} on the owner's. */
  public void read(Path path, Consumer<Opening> taker) {
    onDisk(path, () -> files.open(path), taker);
  }

  /** A new post in the blog's format, with its title ready to be written. */
  void newPost() {
    ZonedDateTime now = ZonedDateTime.now(clock.withZone(zone()));
    Post post = NewPost.of(words.say("window.new-title"), now);
    PostTab tab = put(OpenPost.untitled(post, clock));
    // Once the tab has taken its place: what is not laid out yet takes no focus.
    owner.execute(() -> tab.form().selectField("title"));
  }

  /** An untitled copy of {@code text}. */
  void openCopy(String text) {
    put(OpenPost.untitled(Post.of(text), clock));
  }

  /** An untitled post with {@code text}, which no file holds. */
  void openUnsaved(String text) {
    OpenPost post = OpenPost.untitled(Post.of(text), clock);
    post.session().markUnsaved();
    put(post);
  }

  void chooseAndOpen() {
    open(dialogs.chooseFiles(folder()));
  }

  /** Opens each of {@code paths}, or shows the tab that has it already. */
  public void open(List<Path> paths) {
    for (Path path : paths) {
      Path whole = path.toAbsolutePath().normalize();
      Optional<PostTab> shown = tabOf(whole);
      if (shown.isPresent()) current.set(shown.get());
      else expect(whole);
    }
  }

  private void expect(Path path) {
    arrivals.expect(path);
    disk.run(
        Lane.of(path),
        () -> files.open(path),
        found -> arrivals.arrived(path, () -> opened(found)),
        why -> arrivals.arrived(path, () -> {}));
  }

  /** Lets nothing wait any longer for files whose disk does not answer. */
  void overtake(Set<Lane> late) {
    arrivals.overtake(path -> late.contains(Lane.of(path)));
  }

  /** Shows the tab of {@code path} once all that is being opened is open. */
  void showWhenOpen(Path path) {
    arrivals.afterAll(path, () -> tabOf(path).ifPresent(current::set));
  }

  /** The tab that shows the file at {@code path}. */
  public Optional<PostTab> tabOf(Path path) {
    return open.stream().filter(tab -> tab.open().path().equals(Optional.of(path))).findFirst();
  }

  /** Shows what came of opening a file. */
  public void opened(Opening opening) {
    switch (opening) {
      case Opened file -> {
        Optional<PostTab> shown = tabOf(file.path());
        if (shown.isPresent()) {
          current.set(shown.get());
          return;
        }
        put(OpenPost.of(file, clock));
        remember(file.path());
      }
      case Undecodable file -> {
        PostTab tab =
            put(OpenPost.readOnly(file.shown(), file.path().getFileName().toString(), clock));
        say(tab, true, words.say(file.key(), file.args().toArray()));
      }
      case Unreadable file -> onRefused.accept(words.say(file.key(), file.args().toArray()));
    }
  }

  private PostTab put(OpenPost post) {
    if (!post.session().isReadOnly()) journals.ifPresent(kept -> kept.watch(post));
    return put(tabs.apply(post));
  }

  private PostTab put(PostTab tab) {
    tab.editor().onSelection(() -> journals.ifPresent(kept -> kept.moved(tab.open())));
    if (!tab.session().isReadOnly()) histories.ifPresent(kept -> kept.watch(tab.open()));
    open.add(tab);
    current.set(tab);
    return tab;
  }

  private void remember(Path path) {
    recent.remove(path);
    recent.addFirst(path);
    if (recent.size() > MOST_RECENT) recent.remove(MOST_RECENT, recent.size());
  }

  /** The folder that the current post lies in, or the one opened last. */
  private Optional<Path> folder() {
    Optional<Path> here = Optional.ofNullable(current.get()).flatMap(tab -> tab.open().path());
    return here.or(() -> recent.stream().findFirst()).map(Path::getParent);
  }

  // Saving.

  /** Saves {@code tab}; {@code then} is called when it is on disk, and not at all otherwise. */
  void save(PostTab tab, Runnable then) {
    tab.finishComposition();
    Optional<Opened> file = tab.open().file();
    if (tab.session().isReadOnly()) return;
    if (file.isEmpty()) {
      saveAs(tab, then);
    } else {
      Path path = file.get().path();
      write(tab, path, then, (text, encoding) -> files.save(file.get().in(encoding), text));
    }
  }

  /** Asks where, and saves {@code tab} there. */
  void saveAs(PostTab tab, Runnable then) {
    tab.finishComposition();
    String name = tab.open().name().orElseGet(() -> proposedName(tab.session().post()));
    Optional<Path> target = dialogs.chooseTarget(folder(), name);
    // The platform's dialog has asked already whether a file of that name may be replaced.
    target.ifPresent(
        path ->
            write(
                tab,
                path,
                () -> {
                  doubtName(tab, path);
                  then.run();
                },
                (text, encoding) -> files.saveOver(path, text, encoding)));
  }

  private void doubtName(PostTab tab, Path path) {
    FileName.doubt(path).ifPresent(key -> say(tab, false, words.say(key, path.getFileName())));
  }

  private String proposedName(Post post) {
    LocalDate day =
        post.head()
            .field("date")
            .flatMap(field -> PostDate.parse(field.text()))
            .map(this::dayOf)
            .orElseGet(() -> LocalDate.now(clock.withZone(zone())));
    String title = post.head().field("title").map(field -> field.text()).orElse("");
    return PostName.propose(day, title).fileName();
  }

  /** The blog's day of {@code date}; the day that is written where no blog is known. */
  private LocalDate dayOf(PostDate date) {
    return blogZone
        .get()
        .filter(zone -> date.timed() && date.offset().isPresent())
        .map(zone -> date.instant(false, zone).atZone(zone).toLocalDate())
        .orElseGet(() -> date.local().toLocalDate());
  }

  /** A way to bring a text to the disk. */
  private interface Writing {
    SaveResult write(Text text, FileEncoding encoding);
  }

  /** A save that is under way to {@code lane}; each is another. */
  private static final class Attempt {
    private final Lane lane;

    Attempt(Lane lane) {
      this.lane = lane;
    }
  }

  private void write(PostTab tab, Path path, Runnable then, Writing writing) {
    Attempt mine = new Attempt(Lane.of(path));
    Attempt before = saving.get(tab);
    boolean elsewhere =
        before != null && disk.isLate(before.lane) && !before.lane.equals(mine.lane);
    if (before != null && !elsewhere) {
      // What was typed since that save began is to be on the disk too.
      again.put(tab, then);
      return;
    }
    // A disk that does not answer is not waited for when another can be had.
    saving.put(tab, mine);
    Text text = tab.session().post().text();
    int state = tab.session().state();
    FileEncoding encoding = tab.open().encoding();
    disk.run(
        mine.lane,
        () -> writing.write(text, encoding),
        result -> {
          if (!saving.remove(tab, mine)) return;
          written(tab, text, state, result, then);
          Runnable next = again.remove(tab);
          if (next != null && result instanceof Saved) save(tab, next);
        },
        why -> {
          if (!saving.remove(tab, mine)) return;
          again.remove(tab);
          List<Object> said =
              List.of(path.getFileName().toString(), why.getClass().getSimpleName());
          written(tab, text, state, new Failed("files.save.refused", said), then);
        });
  }

  private void written(PostTab tab, Text text, int state, SaveResult result, Runnable then) {
    switch (result) {
      case Saved saved -> {
        tab.open().saved(saved.now(), state);
        journals.ifPresent(kept -> kept.saved(tab.open(), saved.durable()));
        histories.ifPresent(kept -> kept.saved(tab.open(), text));
        tab.dismiss(FILE);
        remember(saved.now().path());
        tab.refreshTitle();
        if (!saved.durable()) say(tab, false, words.say("notice.not-durable"));
        then.run();
      }
      case ChangedOnDisk changed -> changedOnDisk(tab, changed.theirs(), then);
      case Exists exists ->
          say(
              tab,
              true,
              words.say("notice.exists", exists.path().getFileName()),
              new Choice(words.say("notice.save-as"), () -> saveAs(tab, then)));
      case Unencodable refused ->
          say(
              tab,
              true,
              words.say(
                  "notice.unencodable",
                  refused.character(),
                  FileEncoding.name(refused.charset()),
                  text.lineAt(refused.offset()) + 1),
              new Choice(
                  words.say("notice.show"),
                  () -> tab.editor().goTo(characterAt(refused.offset(), refused.character()))),
              new Choice(
                  words.say("notice.as-utf8"),
                  () -> {
                    setEncoding(tab, FileEncoding.UTF_8);
                    save(tab, then);
                  }));
      case Failed failed ->
          say(
              tab,
              true,
              words.say(failed.key(), failed.args().toArray()),
              new Choice(words.say("notice.retry"), () -> save(tab, then)),
              new Choice(words.say("notice.save-as"), () -> saveAs(tab, then)));
    }
  }

  private static Span characterAt(int offset, String character) {
    return new Span(offset, offset + character.length());
  }

  /** Lets the writer choose: nothing of theirs and nothing of somebody else's goes unasked. */
  public void changedOnDisk(PostTab tab, Opening theirs, Runnable then) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(words.say("notice.keep-mine"), () -> keepMine(tab, theirs, then)));
    if (theirs instanceof Opened file) {
      choices.addFirst(new Choice(words.say("notice.merge"), () -> merge(tab, file, then)));
      choices.add(new Choice(words.say("notice.take-theirs"), () -> takeTheirs(tab, file)));
      choices.add(new Choice(words.say("notice.show-both"), () -> showBoth(tab, file, then)));
    } else {
      choices.add(new Choice(words.say("notice.save-as"), () -> saveAs(tab, then)));
    }
    say(tab, true, gone(theirs), choices.toArray(Choice[]::new));
  }

  private void merge(PostTab tab, Opened theirs, Runnable then) {
    new MergeSession(tab, words, () -> changedOnDisk(tab, theirs, then)).begin(theirs);
  }

  /** What the disk has in the place of the file that was opened, in a sentence. */
  private String gone(Opening theirs) {
    return switch (theirs) {
      case Opened file -> words.say("notice.changed");
      case Undecodable file ->
          words.say("notice.unreadable", words.say(file.key(), file.args().toArray()));
      case Unreadable file when file.isMissing() -> words.say("notice.gone");
      case Unreadable file ->
          words.say("notice.unreadable", words.say(file.key(), file.args().toArray()));
    };
  }

  private void keepMine(PostTab tab, Opening theirs, Runnable then) {
    // What somebody else wrote goes from the file, and not from the world.
    if (theirs instanceof Opened seen) {
      histories.ifPresent(kept -> kept.keep(tab.open(), seen.text(), Why.REPLACED));
    }
    Opened file = tab.open().file().orElseThrow();
    write(tab, file.path(), then, (text, encoding) -> files.saveMine(file.in(encoding), text));
  }

  /** Takes what the disk holds in place of the text; can be undone. */
  void takeTheirs(PostTab tab, Opened file) {
    tab.finishComposition();
    if (!tab.session().become(file.text().toString(), Origin.RELOAD)) return;
    tab.open().saved(file, tab.session().state());
    journals.ifPresent(kept -> kept.saved(tab.open(), true));
    histories.ifPresent(kept -> kept.reloaded(tab.open()));
    tab.refreshTitle();
  }

  /** Shows the text beside what the disk holds. */
  public void showBoth(PostTab tab, Opened file, Runnable then) {
    changedOnDisk(tab, file, then);
    current.set(tab);
    onCompare.accept(file);
  }

  // What others do.

  /** The files that are open, as they were last read or written here. */
  List<Opened> files() {
    return open.stream()
        .filter(tab -> !saving.containsKey(tab))
        .flatMap(tab -> tab.open().file().stream())
        .toList();
  }

  /** Somebody else changed an open file: text that is not edited follows it, other text asks. */
  void heard(Watch.Changed changed) {
    for (PostTab tab : List.copyOf(open)) {
      boolean concerned = tab.open().file().equals(Optional.of(changed.was()));
      if (!concerned || saving.containsKey(tab) || tab.session().isReadOnly()) continue;
      if (changed.now() instanceof Opened there && !tab.session().isDirty() && !tab.isComposing()) {
        takeTheirs(tab, there);
        say(
            tab,
            false,
            words.say("notice.reloaded"),
            new Choice(words.say("menu.undo"), tab::undo));
      } else {
        if (!(changed.now() instanceof Opened)) holdOn(tab);
        changedOnDisk(tab, changed.now(), () -> {});
      }
    }
  }

  /** The file is gone: the text is nowhere but here. */
  private void holdOn(PostTab tab) {
    tab.session().markUnsaved();
    journals.ifPresent(kept -> kept.unsaved(tab.open()));
    tab.refreshTitle();
  }

  // Going back.

  /** Takes the file's text in place of what was written since; can be undone. */
  public void revert(PostTab tab) {
    tab.open()
        .file()
        .ifPresent(
            file ->
                onDisk(
                    file.path(),
                    () -> files.reopen(file),
                    now -> {
                      if (now instanceof Opened there) takeTheirs(tab, there);
                      else say(tab, true, gone(now));
                    }));
  }

  /** Reads the file of {@code tab} again in {@code charset}; asks first when text is unsaved. */
  void readAs(PostTab tab, Charset charset) {
    Optional<Opened> file = tab.open().file();
    if (file.isEmpty() || tab.session().isDirty()) {
      setEncoding(tab, FileEncoding.chosen(charset));
      return;
    }
    onDisk(
        file.get().path(),
        () -> files.open(file.get().path(), charset),
        now -> {
          if (now instanceof Opened there) {
            takeTheirs(tab, there);
          } else {
            say(tab, true, words.say("notice.not-this-encoding", FileEncoding.name(charset)));
          }
        });
  }

  private void setEncoding(PostTab tab, FileEncoding encoding) {
    tab.open().setEncoding(encoding);
    journals.ifPresent(kept -> kept.encoded(tab.open()));
    tab.refreshTitle();
  }

  // Closing.

  /** Closes {@code tab}, after asking when it holds unsaved text. */
  void close(PostTab tab) {
    tab.finishComposition();
    if (!tab.session().isDirty()) {
      drop(tab);
      return;
    }
    current.set(tab);
    switch (dialogs.askUnsaved(List.of(tab.titleProperty().get()))) {
      case SAVE -> save(tab, () -> drop(tab));
      case DISCARD -> drop(tab);
      case CANCEL -> {}
    }
  }

  private void drop(PostTab tab) {
    int at = open.indexOf(tab);
    if (at < 0) return;
    open.remove(tab);
    if (current.get() == tab) {
      current.set(open.isEmpty() ? null : open.get(Math.min(at, open.size() - 1)));
    }
    tab.close();
    histories.ifPresent(kept -> kept.closed(tab.open()));
    journals.ifPresent(kept -> kept.closed(tab.open()));
  }

  /** Asks about all unsaved text at once; {@code then} runs when the desk may be left. */
  void leave(Runnable then) {
    open.forEach(PostTab::finishComposition);
    List<PostTab> unsaved = open.stream().filter(tab -> tab.session().isDirty()).toList();
    if (unsaved.isEmpty()) {
      then.run();
      return;
    }
    List<String> names = unsaved.stream().map(tab -> tab.titleProperty().get()).toList();
    switch (dialogs.askUnsaved(names)) {
      case SAVE -> saveInTurn(unsaved, 0, then);
      case DISCARD -> then.run();
      case CANCEL -> {}
    }
  }

  private void saveInTurn(List<PostTab> unsaved, int at, Runnable then) {
    if (at == unsaved.size()) {
      then.run();
      return;
    }
    current.set(unsaved.get(at));
    save(unsaved.get(at), () -> saveInTurn(unsaved, at + 1, then));
  }

  /** Says something about the file of {@code tab}, in place of what was said of it before. */
  public void say(PostTab tab, boolean bad, String sentence, Choice... choices) {
    List<Choice> all = new ArrayList<>(List.of(choices));
    all.add(new Choice(words.say("notice.close"), () -> {}));
    tab.show(new Notice(FILE, bad, sentence, all, () -> tab.dismiss(FILE)));
  }

  private <R> void onDisk(Path file, Supplier<R> work, Consumer<R> taker) {
    disk.run(Lane.of(file), work, taker);
  }
}
