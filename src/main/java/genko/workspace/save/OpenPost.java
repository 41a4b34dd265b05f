package genko.workspace.save;

import genko.blog.BlogKind;
import genko.frontmatter.FrontMatter;
import genko.jekyll.render.JekyllMarkdown;
import genko.kinds.BlogKinds;
import genko.post.EditSession;
import genko.post.Post;
import genko.preview.ImageSource;
import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult.Opened;
import genko.storage.journal.Journal;
import genko.storage.journal.JournalEntry;
import genko.storage.journal.JournalStart;
import genko.text.Text;
import genko.workspace.notice.Notices;
import genko.workspace.position.BlogPosition;
import genko.workspace.position.PostPictures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open post: its session, the file it came from, if any, and what its writer is told about it.
 * The file's text as it was last read or written is what a save compares with, so that nobody
 * else's change is overwritten unseen. Lives on the owner's thread.
 */
public final class OpenPost {
  private final EditSession session;
  private final InstantSource clock;
  private FileEncoding encoding;
  private @Nullable Opened file;
  private String label = "";
  private @Nullable Instant savedAt;
  private PostView view = PostView.NONE;
  private final Notices notices = new Notices();
  private final List<Runnable> observers = new ArrayList<>();
  private final List<Runnable> followers = new ArrayList<>();

  /** Written by the owner alone; workers read it. */
  private volatile BlogPosition position = BlogPosition.NOWHERE;

  /** Written by the owner alone; workers read it. */
  private volatile boolean forPosting = true;

  /** The newest front matter, for workers. */
  private volatile FrontMatter head;

  private boolean cut;
  private boolean preview;

  private OpenPost(EditSession session, FileEncoding encoding, InstantSource clock) {
    this.session = session;
    this.encoding = encoding;
    this.clock = clock;
    this.head = session.post().head();
    session.observe(update -> head = update.after().head());
  }

  /** The post of a file that was opened. */
  public static OpenPost of(Opened file, InstantSource clock) {
    return of(file, likely(file.text()), clock);
  }

  /** The same, where {@code post} is what {@link #likely} has read in its text. */
  public static OpenPost of(Opened file, Post post, InstantSource clock) {
    OpenPost open = new OpenPost(new EditSession(post, clock), file.encoding(), clock);
    open.file = file;
    // Settings are edited as they stand: a front matter before them would break them.
    if (isConfiguration(file.path())) open.setNoPost();
    return open;
  }

  private static boolean isConfiguration(Path path) {
    return path.toString().matches("(?i).*\\.(?:ya?ml|toml|json)");
  }

  /**
   * A post in the Markdown that its head lets expect, until its blog is known. A long head takes
   * its time, so this may be called on any thread.
   */
  public static Post likely(Text text) {
    Post usual = Post.of(text, JekyllMarkdown.USUAL);
    BlogKind kind = BlogKinds.of(usual.head());
    return usual.in(kind.site(Optional.empty(), Clock.systemUTC()).dialect());
  }

  /** A post that lies nowhere yet. */
  public static OpenPost untitled(Post post, InstantSource clock) {
    return new OpenPost(new EditSession(post, clock), FileEncoding.UTF_8, clock);
  }

  /**
   * The post that {@code journal} tells of, with its caret and its history, unsaved if it was. Its
   * file counts as holding what it held then, so that a save finds out whether it still does.
   */
  public static OpenPost restored(Journal journal, InstantSource clock) {
    JournalStart start = journal.start();
    EditSession session = new EditSession(likely(start.text()), clock);
    session.select(start.selection());
    if (!start.saved()) session.markUnsaved();
    OpenPost open = new OpenPost(session, start.encoding(), clock);
    open.replay(journal.entries());
    start
        .stamp()
        .ifPresent(
            stamp ->
                open.file =
                    new Opened(Path.of(start.path()), start.text(), start.encoding(), stamp));
    return open;
  }

  /** Makes again what was done, as far as that can be: a byte that went bad leads astray. */
  private void replay(List<JournalEntry> entries) {
    for (JournalEntry entry : entries) {
      try {
        replay(entry);
      } catch (RuntimeException astray) {
        cut = true;
        return;
      }
    }
  }

  /** Whether this is a post; else a file of the program's own that is edited as one. */
  public boolean isPost() {
    return forPosting;
  }

  /** Says that this is a file of the program's own: nothing that makes a post is asked of it. */
  public void setNoPost() {
    forPosting = false;
  }

  /** Lets this be edited, which was to be looked at only. */
  public void allowEdits() {
    session.setReadOnly(false);
    tell();
  }

  /** Whether the journal from which this was restored could not be followed to its end. */
  public boolean isCut() {
    return cut;
  }

  private void replay(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.Edited edited -> session.replay(edited.edit(), edited.at(), edited.joins());
      case JournalEntry.Undone _ -> session.undo();
      case JournalEntry.Redone _ -> session.redo();
      case JournalEntry.Encoded encoded -> setEncoding(encoded.encoding());
      case JournalEntry.Moved moved -> session.select(moved.selection());
    }
  }

  /** A text to look at that is never saved, called {@code label}. */
  public static OpenPost readOnly(Text text, String label, InstantSource clock) {
    OpenPost open =
        new OpenPost(
            new EditSession(Post.of(text, JekyllMarkdown.USUAL), clock), FileEncoding.UTF_8, clock);
    open.label = label;
    open.session.setReadOnly(true);
    return open;
  }

  public EditSession session() {
    return session;
  }

  /** Whether this is open for a look alone, until it is edited or opened for good. */
  public boolean isPreview() {
    return preview;
  }

  /** Says whether this is open for a look alone; the first edit makes it stay. */
  public void setPreview(boolean looked) {
    if (preview == looked) return;
    preview = looked;
    if (looked) session.observe(update -> setPreview(false));
    tell();
  }

  /** What is said about this post. */
  public Notices notices() {
    return notices;
  }

  /** Where the pictures of this post come from, wherever it is by the time that they are read. */
  public ImageSource images() {
    Optional<Path> at = path();
    if (at.isEmpty()) return ImageSource.NONE;
    ImageSource files = path -> PostPictures.shown(at.get(), position, head).read(path);
    return new SiteImages(files, () -> position.blog());
  }

  /** How a window shows this post. */
  public PostView view() {
    return view;
  }

  /** Says which window shows this post. */
  public void setView(PostView shown) {
    view = shown;
  }

  /**
   * Calls {@code observer} when the file, its encoding or when it was saved changed; not at edits,
   * which the session tells of. The returned action ends it.
   */
  public Runnable observe(Runnable observer) {
    observers.add(observer);
    return () -> observers.remove(observer);
  }

  private void tell() {
    List.copyOf(observers).forEach(Runnable::run);
  }

  /** Where the post is in its blog, as far as that is known; for any thread. */
  public BlogPosition position() {
    return position;
  }

  /** Says where the post is in its blog; all that depends on it hears of a change. */
  public void setPosition(BlogPosition now) {
    if (now.isSame(position)) return;
    position = now;
    if (isPost()) session.setDialect(now.dialect());
    List.copyOf(followers).forEach(Runnable::run);
  }

  /**
   * Calls {@code follower} when the post has another position, or its blog another state. The
   * returned action ends it.
   */
  public Runnable observePosition(Runnable follower) {
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  public Instant now() {
    return clock.instant();
  }

  /** The file as it was last read or written here. */
  public Optional<Opened> file() {
    return Optional.ofNullable(file);
  }

  public Optional<Path> path() {
    return file().map(Opened::path);
  }

  /** The name of the file, or of the text that is only looked at. */
  public Optional<String> name() {
    if (!label.isEmpty()) return Optional.of(label);
    return path().map(path -> path.getFileName().toString());
  }

  /** How a save will write the text. */
  public FileEncoding encoding() {
    return encoding;
  }

  /** Writes in {@code chosen} from the next save on. */
  public void setEncoding(FileEncoding chosen) {
    encoding = chosen;
    session.markUnsaved();
    tell();
  }

  /** Notes that {@code now} holds the text of {@code state}. */
  public void saved(Opened now, int state) {
    file = now;
    encoding = now.encoding();
    savedAt = clock.instant();
    session.markSaved(state);
    tell();
  }

  /** Notes that the file is {@code now}, elsewhere perhaps, and does not hold this text. */
  public void moved(Opened now) {
    boolean same = file != null && file.encoding().equals(encoding);
    file = now;
    if (same) encoding = now.encoding();
    session.markUnsaved();
    tell();
  }

  /** Notes that no file holds the text any more. */
  public void lost() {
    session.markUnsaved();
    tell();
  }

  /** Notes that the file, which was lost, holds the text after all. */
  public void found() {
    session.markSaved(session.state());
    tell();
  }

  /** Takes {@code theirs} for the file that is being edited, without its text. */
  public void rebase(Opened theirs) {
    boolean same = file != null && file.encoding().equals(encoding);
    file = theirs;
    // Who saved it elsewhere in another encoding meant to; a choice made here stays.
    if (same) encoding = theirs.encoding();
  }

  /** When this post was last saved here. */
  public Optional<Instant> savedAt() {
    return Optional.ofNullable(savedAt);
  }
}
