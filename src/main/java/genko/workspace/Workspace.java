package genko.workspace;

import genko.async.TaskQueues;
import genko.async.TaskQueues.Lane;
import genko.async.TaskRunner;
import genko.storage.files.FileEncoding;
import genko.storage.files.FileWatch;
import genko.storage.files.OpenResult;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostJournals;
import genko.workspace.save.PostVersions;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The posts that are open, which of them is current, and what becomes of their files: new, open,
 * save, save as, revert, close. The disk is reached by workers, so a slow one never stops the owner
 * of the workspace; what goes wrong is a {@link Notice} of the post that it concerns, with what can
 * be done. Lives on the owner's thread. Long because it is the one door; what is done lies behind
 * it.
 */
public final class Workspace {
  private final Words words;
  private final Dialogs dialogs;
  private final PostFiles files;
  private final Clock clock;
  private final TaskQueues disk;
  private final PostNames names;
  private final Saving saving;
  private final PostOpener opener;
  private final PostCloser closer;
  private final PostReloader reloader;
  private Optional<Path> listed = Optional.empty();
  private final List<OpenPost> open = new ArrayList<>();
  private final RecentPaths recent = new RecentPaths();

  /** Files of the program's own that can be edited like posts. */
  private final Set<Path> aside = new HashSet<>();

  private final List<WorkspaceListener> listeners = new ArrayList<>();
  private Optional<OpenPost> current = Optional.empty();
  private Optional<PostJournals> journals = Optional.empty();
  private Optional<PostVersions> versions = Optional.empty();

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
    opener = new PostOpener(this, words, files, clock, disk);
    closer = new PostCloser(this, dialogs);
    reloader = new PostReloader(this, saving, words, files, disk);
  }

  /** The open posts in the order of their tabs. */
  public List<OpenPost> open() {
    return List.copyOf(open);
  }

  /** The files that were opened or saved last, the last one first. */
  public List<Path> recent() {
    return recent.all();
  }

  /** Takes {@code paths} for those that were opened last. */
  public void setRecent(List<Path> paths) {
    recent.set(paths);
    listeners.forEach(WorkspaceListener::recentChanged);
  }

  public void listen(WorkspaceListener listener) {
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

  /** Reads {@code path} away from the owner's thread, for {@code taker} on it. */
  public void read(Path path, Consumer<OpenResult> taker) {
    disk.run(Lane.of(path), () -> files.open(path), taker);
  }

  /** The posts in {@code folder} are listed, which need not be a blog. */
  public void setListed(Path folder) {
    listed = Optional.of(folder);
  }

  /**
   * A file in the blog that the writer is in: that of the current post, else of the blog that is
   * listed, else the one that was open last. It need not be there.
   */
  public Optional<Path> place() {
    return current
        .flatMap(OpenPost::path)
        .or(() -> names.home().map(home -> home.resolve("post")))
        .or(() -> listed.map(folder -> folder.resolve("post")))
        .or(() -> recent().stream().findFirst());
  }

  /** The texts of the files whose posts are open and not saved. */
  public Map<Path, Text> unsaved() {
    Map<Path, Text> texts = new HashMap<>();
    for (OpenPost post : open) {
      boolean other = post.session().isDirty() && !post.session().isReadOnly();
      if (other) post.path().ifPresent(path -> texts.put(path, post.session().post().text()));
    }
    return texts;
  }

  /** The open post whose file is at {@code path}. */
  public Optional<OpenPost> postOf(Path path) {
    return open.stream().filter(post -> post.path().equals(Optional.of(path))).findFirst();
  }

  /** A new post in the blog's format, with its title ready to be written. */
  public void newPost() {
    opener.newPost();
  }

  /** An untitled copy of {@code text}. */
  public void openCopy(String text) {
    opener.openCopy(text);
  }

  /** Opens a page of the program to read, or selects it. */
  public void openPage(String label, String text) {
    opener.openPage(label, text);
  }

  /** An untitled post with {@code text}, which no file holds. */
  public void openUnsaved(String text) {
    opener.openUnsaved(text);
  }

  public void chooseAndOpen() {
    opener.open(dialogs.chooseFiles(folder()));
  }

  /** Opens each of {@code paths}, or selects the post that has it already. */
  public void open(List<Path> paths) {
    opener.open(paths);
  }

  /** Runs {@code work} when all that is being opened is open, or known not to be. */
  public void whenOpened(Runnable work) {
    opener.whenOpened(work);
  }

  /** Opens {@code path}, or selects the post that has it, with {@code line} of it in sight. */
  public void openAt(Path path, int line) {
    opener.openAt(path, line);
  }

  /** Lets the writer change the text of {@code post}, which was only looked at. */
  void edit(OpenPost post) {
    post.allowEdits();
    journals.ifPresent(kept -> kept.watch(post));
    versions.ifPresent(kept -> kept.watch(post));
  }

  /** Shows {@code path} in the one tab for looking, until it is edited or opened. */
  public void preview(Path path) {
    opener.preview(path);
  }

  /** The folder that the writer chooses. */
  public Optional<Path> chooseFolder() {
    return dialogs.chooseFolder(folder());
  }

  /** Lets nothing wait any longer for files whose disk does not answer. */
  public void overtake(Set<Lane> late) {
    opener.overtake(late);
  }

  /** Selects the post of {@code path} once all that is being opened is open. */
  public void selectWhenOpen(Path path) {
    opener.selectWhenOpen(path);
  }

  /** Shows what came of opening a file. */
  public void opened(OpenResult found) {
    opener.opened(found);
  }

  void openNew(OpenPost post) {
    openBehind(post);
    select(post);
  }

  /** Takes {@code post} to the open ones; the current one stays in front. */
  void openBehind(OpenPost post) {
    if (!post.session().isReadOnly()) journals.ifPresent(kept -> kept.watch(post));
    take(post);
  }

  /** Takes {@code post}, whose journal goes on if it has one, to the open ones, and selects it. */
  void put(OpenPost post) {
    take(post);
    select(post);
  }

  private void take(OpenPost post) {
    if (!post.session().isReadOnly()) versions.ifPresent(kept -> kept.watch(post));
    open.add(post);
    if (post.path().filter(aside::contains).isPresent()) post.setNoPost();
    listeners.forEach(listener -> listener.opened(post));
  }

  /** Makes {@code post} the current one. */
  public void select(OpenPost post) {
    if (open.contains(post)) setCurrent(Optional.of(post));
  }

  public Optional<OpenPost> current() {
    return current;
  }

  Optional<PostJournals> journals() {
    return journals;
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

  void tell(Consumer<WorkspaceListener> what) {
    listeners.forEach(what);
  }

  /** Takes {@code file}, which is the program's own, for no post: no check, no recent file. */
  public void setAside(Path file) {
    aside.add(file);
    postOf(file).ifPresent(OpenPost::setNoPost);
  }

  void remember(Path path) {
    if (aside.contains(path)) return;
    recent.add(path);
    listeners.forEach(WorkspaceListener::recentChanged);
  }

  /** The folder that the current post lies in, or the one opened last. */
  Optional<Path> folder() {
    return current
        .flatMap(OpenPost::path)
        .or(() -> recent.all().stream().findFirst())
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

  /** Notes that {@code now} holds {@code text}, which was the post's at {@code state}. */
  void saved(OpenPost post, Opened now, int state, Text text, boolean durable) {
    post.saved(now, state);
    journals.ifPresent(kept -> kept.saved(post, durable));
    versions.ifPresent(kept -> kept.saved(post, text));
    tell(listener -> listener.saved(post));
    remember(now.path());
  }

  // Moving files.

  /**
   * Does {@code work} on the file of {@code post}, while no save of it is under way or begins,
   * until {@link #release}.
   */
  public void hold(OpenPost post, Runnable work) {
    post.view().finishComposition();
    saving.hold(post, work);
  }

  /** Lets saves of {@code post} begin again, to wherever its file is by now. */
  public void release(OpenPost post) {
    saving.release(post);
  }

  /** The file at {@code from} is {@code now}; {@code change} is made in the post that has it. */
  public void moved(Path from, Opened now, Function<Text, ChangeSet> change) {
    new PostRelocation(this).moved(from, now, change);
  }

  /** Files of posts came or went that are not open. */
  public void changed() {
    tell(WorkspaceListener::filesChanged);
  }

  /** The file at {@code path} is in the trash; the tab of its post goes. */
  public void deleted(Path path) {
    postOf(path).ifPresent(this::drop);
    if (recent.remove(path)) listeners.forEach(WorkspaceListener::recentChanged);
    tell(WorkspaceListener::filesChanged);
  }

  void replaceRecent(Path from, Path to) {
    if (recent.replace(from, to)) listeners.forEach(WorkspaceListener::recentChanged);
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
    reloader.heard(changed);
  }

  // Going back.

  /** Takes {@code file} in place of the text; can be undone. */
  public void takeTheirs(OpenPost post, Opened file) {
    reloader.takeTheirs(post, file);
  }

  /** Takes the file's text in place of what was written since; can be undone. */
  public void revert(OpenPost post) {
    reloader.revert(post);
  }

  /** Reads the file of {@code post} again in {@code charset}; unsaved text is only written so. */
  public void readAs(OpenPost post, Charset charset) {
    reloader.readAs(post, charset);
  }

  void setEncoding(OpenPost post, FileEncoding encoding) {
    post.setEncoding(encoding);
    journals.ifPresent(kept -> kept.encoded(post));
  }

  // Closing.

  /** Closes {@code post}, after asking when it holds unsaved text. */
  public void close(OpenPost post) {
    closer.close(post);
  }

  /** Asks about all unsaved text at once; {@code then} runs when the workspace may be left. */
  public void leave(Runnable then) {
    closer.leave(then);
  }

  /** Closes {@code post}, whatever it holds. */
  void drop(OpenPost post) {
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
}
