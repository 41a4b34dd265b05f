package genko.workspace;

import genko.async.TaskQueues;
import genko.async.TaskQueues.Lane;
import genko.async.TaskRunner;
import genko.jekyll.render.JekyllMarkdown;
import genko.post.Origin;
import genko.post.Post;
import genko.storage.files.FileEncoding;
import genko.storage.files.FileWatch;
import genko.storage.files.OpenResult;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.OpenResult.Undecodable;
import genko.storage.files.OpenResult.Unreadable;
import genko.storage.files.PostFiles;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostJournals;
import genko.workspace.save.PostVersions;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The posts that are open, which of them is current, and what becomes of their files: new, open,
 * save, save as, revert, close. The disk is reached by workers, so a slow one never stops the owner
 * of the workspace; what goes wrong is a {@link Notice} of the post that it concerns, with what can
 * be done. Lives on the owner's thread.
 */
public final class Workspace {
  private static final int MOST_RECENT = 12;

  private final Words words;
  private final Dialogs dialogs;
  private final PostFiles files;
  private final Clock clock;
  private final TaskQueues disk;
  private final PostNames names;
  private final Saving saving;
  private final List<OpenPost> open = new ArrayList<>();
  private final List<Path> recent = new ArrayList<>();
  private final List<Listener> listeners = new ArrayList<>();
  private final OpenQueue opening = new OpenQueue();
  private Optional<OpenPost> current = Optional.empty();
  private Optional<PostJournals> journals = Optional.empty();
  private Optional<PostVersions> versions = Optional.empty();

  /** Who is told what happens to the open posts, on the owner's thread. */
  public interface Listener {
    /** {@code post} was opened; it is the last of those that are open. */
    default void opened(OpenPost post) {}

    /** {@code post} was closed. */
    default void closed(OpenPost post) {}

    /** Another post is current, or none. */
    default void selected(Optional<OpenPost> post) {}

    /** {@code post}, which is new, is to be begun: with its title. */
    default void begun(OpenPost post) {}

    /** The files that were opened or saved last are others. */
    default void recentChanged() {}

    /** A file could not be opened at all. */
    default void refused(String sentence) {}

    /** The current post is to be seen beside what its file holds. */
    default void compare(Opened file) {}
  }

  /**
   * @param disk does what reaches files
   * @param thinking does what takes long without reaching any
   */
  public Workspace(
      Words words,
      Dialogs dialogs,
      PostFiles files,
      Clock clock,
      TaskQueues disk,
      TaskRunner thinking) {
    this.words = words;
    this.dialogs = dialogs;
    this.files = files;
    this.clock = clock;
    this.disk = disk;
    names = new PostNames(words, clock);
    saving = new Saving(this, words, dialogs, files, disk, thinking);
  }

  /** The open posts in the order of their tabs. */
  public List<OpenPost> open() {
    return List.copyOf(open);
  }

  public Optional<OpenPost> current() {
    return current;
  }

  /** The files that were opened or saved last, the last one first. */
  public List<Path> recent() {
    return List.copyOf(recent);
  }

  /** Takes {@code paths} for those that were opened last. */
  public void setRecent(List<Path> paths) {
    recent.clear();
    recent.addAll(paths.subList(0, Math.min(MOST_RECENT, paths.size())));
    listeners.forEach(Listener::recentChanged);
  }

  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Keeps journals of what is unsaved, from now on. */
  public void keepJournals(PostJournals kept) {
    journals = Optional.of(kept);
  }

  /** Keeps versions of the posts, from now on. */
  public void keepVersions(PostVersions kept) {
    versions = Optional.of(kept);
  }

  Optional<PostJournals> journals() {
    return journals;
  }

  /** What was kept of the posts, if anything is. */
  public Optional<PostVersions> versions() {
    return versions;
  }

  /** How posts are called. */
  public PostNames names() {
    return names;
  }

  // Opening.

  /** Brings back the posts of journals that were left behind; then calls {@code then}. */
  public void restore(Runnable then) {
    journals.ifPresentOrElse(kept -> new Recovery(this, kept, words, clock).begin(then), then);
  }

  /** Shows {@code post}, whose journal goes on. */
  void openRestored(OpenPost post) {
    put(post);
  }

  /** Reads {@code path} away from the owner's thread, for {@code taker} on it. */
  public void read(Path path, Consumer<OpenResult> taker) {
    onDisk(path, () -> files.open(path), taker);
  }

  /** A new post in the blog's format, with its title ready to be written. */
  public void newPost() {
    ZonedDateTime now = ZonedDateTime.now(clock.withZone(names.zone()));
    OpenPost post = OpenPost.untitled(NewPost.of(words.say("window.new-title"), now), clock);
    openNew(post);
    listeners.forEach(listener -> listener.begun(post));
  }

  /** An untitled copy of {@code text}. */
  public void openCopy(String text) {
    openNew(OpenPost.untitled(Post.of(text, JekyllMarkdown.USUAL), clock));
  }

  /** An untitled post with {@code text}, which no file holds. */
  public void openUnsaved(String text) {
    OpenPost post = OpenPost.untitled(Post.of(text, JekyllMarkdown.USUAL), clock);
    post.session().markUnsaved();
    openNew(post);
  }

  public void chooseAndOpen() {
    open(dialogs.chooseFiles(folder()));
  }

  /** Opens each of {@code paths}, or selects the post that has it already. */
  public void open(List<Path> paths) {
    for (Path path : paths) {
      Path whole = path.toAbsolutePath().normalize();
      postOf(whole).ifPresentOrElse(this::select, () -> expect(whole));
    }
  }

  private void expect(Path path) {
    opening.expect(path);
    disk.run(
        Lane.of(path),
        () -> files.open(path),
        found -> opening.arrived(path, () -> opened(found)),
        why -> opening.arrived(path, () -> {}));
  }

  /** Lets nothing wait any longer for files whose disk does not answer. */
  public void overtake(Set<Lane> late) {
    opening.overtake(path -> late.contains(Lane.of(path)));
  }

  /** Selects the post of {@code path} once all that is being opened is open. */
  public void selectWhenOpen(Path path) {
    opening.afterAll(path, () -> postOf(path).ifPresent(this::select));
  }

  /** The open post whose file is at {@code path}. */
  public Optional<OpenPost> postOf(Path path) {
    return open.stream().filter(post -> post.path().equals(Optional.of(path))).findFirst();
  }

  /** Shows what came of opening a file. */
  public void opened(OpenResult found) {
    switch (found) {
      case Opened file -> {
        Optional<OpenPost> shown = postOf(file.path());
        if (shown.isPresent()) {
          select(shown.get());
          return;
        }
        openNew(OpenPost.of(file, clock));
        remember(file.path());
      }
      case Undecodable file -> {
        String name = file.path().getFileName().toString();
        OpenPost post = OpenPost.readOnly(file.shown(), name, clock);
        openNew(post);
        saving.say(post, true, words.say(file.key(), file.args().toArray()));
      }
      case Unreadable file -> {
        String sentence = words.say(file.key(), file.args().toArray());
        listeners.forEach(listener -> listener.refused(sentence));
      }
    }
  }

  private void openNew(OpenPost post) {
    if (!post.session().isReadOnly()) journals.ifPresent(kept -> kept.watch(post));
    put(post);
  }

  private void put(OpenPost post) {
    if (!post.session().isReadOnly()) versions.ifPresent(kept -> kept.watch(post));
    open.add(post);
    listeners.forEach(listener -> listener.opened(post));
    select(post);
  }

  /** Makes {@code post} the current one. */
  public void select(OpenPost post) {
    if (open.contains(post)) setCurrent(Optional.of(post));
  }

  private void setCurrent(Optional<OpenPost> post) {
    if (current.equals(post)) return;
    current = post;
    listeners.forEach(listener -> listener.selected(post));
  }

  /** Notes that the caret of {@code post} moved. */
  public void caretMoved(OpenPost post) {
    journals.ifPresent(kept -> kept.moved(post));
  }

  void remember(Path path) {
    recent.remove(path);
    recent.addFirst(path);
    if (recent.size() > MOST_RECENT) recent.removeLast();
    listeners.forEach(Listener::recentChanged);
  }

  /** The folder that the current post lies in, or the one opened last. */
  Optional<Path> folder() {
    return current
        .flatMap(OpenPost::path)
        .or(() -> recent.stream().findFirst())
        .map(Path::getParent);
  }

  // Saving.

  /** Saves {@code post}; {@code then} is called when it is on disk, and not at all otherwise. */
  public void save(OpenPost post, Runnable then) {
    saving.save(post, then);
  }

  /** Asks where, and saves {@code post} there. */
  public void saveAs(OpenPost post, Runnable then) {
    saving.saveAs(post, then);
  }

  /** Says something about the file of {@code post}, in place of what was said of it before. */
  public void say(OpenPost post, boolean bad, String sentence, Notice.Choice... choices) {
    saving.say(post, bad, sentence, choices);
  }

  /** Lets the writer choose between the text and what the disk holds now. */
  void changedOnDisk(OpenPost post, OpenResult theirs) {
    saving.changedOnDisk(post, theirs, () -> {});
  }

  /** Shows the text beside what the disk holds. */
  void showBoth(OpenPost post, Opened file, Runnable then) {
    saving.changedOnDisk(post, file, then);
    select(post);
    listeners.forEach(listener -> listener.compare(file));
  }

  /** Takes what the disk holds in place of the text; can be undone. */
  public void takeTheirs(OpenPost post, Opened file) {
    post.view().finishComposition();
    if (!post.session().become(file.text().toString(), Origin.RELOAD)) return;
    post.saved(file, post.session().state());
    journals.ifPresent(kept -> kept.saved(post, true));
    versions.ifPresent(kept -> kept.reloaded(post));
  }

  /** Notes that {@code now} holds {@code text}, which was the post's at {@code state}. */
  void saved(OpenPost post, Opened now, int state, Text text, boolean durable) {
    post.saved(now, state);
    journals.ifPresent(kept -> kept.saved(post, durable));
    versions.ifPresent(kept -> kept.saved(post, text));
    remember(now.path());
  }

  // What others do.

  /** The files that are open, as they were last read or written here, but for those being saved. */
  public List<Opened> files() {
    return open.stream()
        .filter(post -> !saving.isBusy(post))
        .flatMap(post -> post.file().stream())
        .toList();
  }

  /** Somebody else changed an open file: text that is not edited follows it, other text asks. */
  public void heard(FileWatch.Changed changed) {
    for (OpenPost post : List.copyOf(open)) {
      boolean concerned = post.file().equals(Optional.of(changed.was()));
      if (!concerned || saving.isBusy(post) || post.session().isReadOnly()) continue;
      boolean idle = !post.session().isDirty() && !post.view().isComposing();
      if (changed.now() instanceof Opened there && idle) {
        takeTheirs(post, there);
        Runnable undo = () -> post.session().undo();
        String sentence = words.say("notice.reloaded");
        saving.say(post, false, sentence, new Notice.Choice(words.say("menu.undo"), undo));
      } else {
        if (!(changed.now() instanceof Opened)) holdOn(post);
        changedOnDisk(post, changed.now());
      }
    }
  }

  /** The file is gone: the text is nowhere but here. */
  private void holdOn(OpenPost post) {
    post.lost();
    journals.ifPresent(kept -> kept.unsaved(post));
  }

  // Going back.

  /** Takes the file's text in place of what was written since; can be undone. */
  public void revert(OpenPost post) {
    post.file()
        .ifPresent(
            file ->
                onDisk(
                    file.path(),
                    () -> files.reopen(file),
                    now -> {
                      if (now instanceof Opened there) takeTheirs(post, there);
                      else saving.say(post, true, saving.whatIsThere(now));
                    }));
  }

  /** Reads the file of {@code post} again in {@code charset}; unsaved text is only written so. */
  public void readAs(OpenPost post, Charset charset) {
    Optional<Opened> file = post.file();
    if (file.isEmpty() || post.session().isDirty()) {
      setEncoding(post, FileEncoding.chosen(charset));
      return;
    }
    onDisk(
        file.get().path(),
        () -> files.open(file.get().path(), charset),
        now -> {
          if (now instanceof Opened there) takeTheirs(post, there);
          else
            saving.say(
                post, true, words.say("notice.not-this-encoding", FileEncoding.name(charset)));
        });
  }

  void setEncoding(OpenPost post, FileEncoding encoding) {
    post.setEncoding(encoding);
    journals.ifPresent(kept -> kept.encoded(post));
  }

  // Closing.

  /** Closes {@code post}, after asking when it holds unsaved text. */
  public void close(OpenPost post) {
    post.view().finishComposition();
    if (!post.session().isDirty()) {
      drop(post);
      return;
    }
    select(post);
    switch (dialogs.askUnsaved(List.of(names.title(post)))) {
      case SAVE -> save(post, () -> drop(post));
      case DISCARD -> drop(post);
      case CANCEL -> {}
    }
  }

  private void drop(OpenPost post) {
    int at = open.indexOf(post);
    if (at < 0) return;
    open.remove(post);
    if (current.equals(Optional.of(post))) {
      int next = Math.min(at, open.size() - 1);
      setCurrent(next < 0 ? Optional.empty() : Optional.of(open.get(next)));
    }
    listeners.forEach(listener -> listener.closed(post));
    saving.forget(post);
    versions.ifPresent(kept -> kept.closed(post));
    journals.ifPresent(kept -> kept.closed(post));
  }

  /** Asks about all unsaved text at once; {@code then} runs when the workspace may be left. */
  public void leave(Runnable then) {
    open.forEach(post -> post.view().finishComposition());
    List<OpenPost> unsaved = open.stream().filter(post -> post.session().isDirty()).toList();
    if (unsaved.isEmpty()) {
      then.run();
      return;
    }
    switch (dialogs.askUnsaved(unsaved.stream().map(names::title).toList())) {
      case SAVE -> saveInTurn(unsaved, 0, then);
      case DISCARD -> then.run();
      case CANCEL -> {}
    }
  }

  private void saveInTurn(List<OpenPost> unsaved, int at, Runnable then) {
    if (at == unsaved.size()) {
      then.run();
      return;
    }
    select(unsaved.get(at));
    save(unsaved.get(at), () -> saveInTurn(unsaved, at + 1, then));
  }

  private <R> void onDisk(Path file, Supplier<R> work, Consumer<R> taker) {
    disk.run(Lane.of(file), work, taker);
  }
}
