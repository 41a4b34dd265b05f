package genko.workspace;

import genko.async.TaskQueues;
import genko.async.TaskQueues.Lane;
import genko.jekyll.render.JekyllMarkdown;
import genko.post.Post;
import genko.storage.files.OpenResult;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.OpenResult.Undecodable;
import genko.storage.files.OpenResult.Unreadable;
import genko.storage.files.PostFiles;
import genko.text.Span;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.save.OpenPost;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens posts: new ones, and those of files, which are read side by side and shown in order. */
final class PostOpener {
  private final Workspace workspace;
  private final Words words;
  private final PostFiles files;
  private final Clock clock;
  private final TaskQueues disk;
  private final OpenQueue opening = new OpenQueue();

  /** What is to be looked at as soon as it is read. */
  private Optional<Path> wanted = Optional.empty();

  /**
   * Which of the files that are being opened comes to the front. The others do not on their way,
   * where each would be laid out for nothing.
   */
  private Optional<Path> front = Optional.empty();

  /** What is to be in front should that one not come. */
  private Optional<OpenPost> instead = Optional.empty();

  private boolean frontCame;

  /** {@code disk} does what reaches files. */
  PostOpener(Workspace workspace, Words words, PostFiles files, Clock clock, TaskQueues disk) {
    this.workspace = workspace;
    this.words = words;
    this.files = files;
    this.clock = clock;
    this.disk = disk;
  }

  /** A new post in the blog's format, with its title still to be written. */
  void newPost() {
    wanted = Optional.empty();
    ZonedDateTime now = ZonedDateTime.now(clock.withZone(workspace.names().zone()));
    OpenPost post = OpenPost.untitled(workspace.names().begun(now), clock);
    workspace.openNew(post);
    workspace.tell(listener -> listener.begun(post));
  }

  /** An untitled copy of {@code text}. */
  void openCopy(String text) {
    workspace.openNew(OpenPost.untitled(Post.of(text, JekyllMarkdown.USUAL), clock));
  }

  /** A page of the program to read, called {@code label}; the open one of that name if there is. */
  void openPage(String label, String text) {
    workspace.open().stream()
        .filter(post -> post.session().isReadOnly() && post.path().isEmpty())
        .filter(post -> post.name().equals(Optional.of(label)))
        .findFirst()
        .ifPresentOrElse(
            workspace::select,
            () -> workspace.openNew(OpenPost.readOnly(Text.of(text), label, clock)));
  }

  /** An untitled post with {@code text}, which no file holds. */
  void openUnsaved(String text) {
    OpenPost post = OpenPost.untitled(Post.of(text, JekyllMarkdown.USUAL), clock);
    post.session().markUnsaved();
    workspace.openNew(post);
  }

  /** Opens each of {@code paths}, or selects the post that has it already. */
  void open(List<Path> paths) {
    wanted = Optional.empty();
    for (Path path : paths) {
      Path whole = path.toAbsolutePath().normalize();
      workspace.postOf(whole).ifPresentOrElse(this::stay, () -> expect(whole));
    }
    opening.afterAll(Path.of(""), this::endOpening);
  }

  private void endOpening() {
    front = Optional.empty();
    if (!frontCame) instead.ifPresent(workspace::select);
    instead = Optional.empty();
  }

  /** Selects {@code post}, which from now on is open for good. */
  private void stay(OpenPost post) {
    if (post.isPreview()) post.path().ifPresent(workspace::remember);
    post.setPreview(false);
    workspace.select(post);
  }

  /**
   * Opens {@code path} for a look, in the place of what was looked at before; nothing but the last
   * file that was asked for is shown.
   */
  void preview(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    wanted = Optional.of(whole);
    Optional<OpenPost> open = workspace.postOf(whole);
    open.ifPresentOrElse(
        workspace::select,
        () -> disk.run(Lane.of(whole), () -> read(whole), found -> looked(whole, found)));
  }

  private void looked(Path path, Found found) {
    if (!wanted.equals(Optional.of(path))) return;
    if (!(found.file instanceof Opened file) || found.text || workspace.postOf(path).isPresent()) {
      opened(found, false);
      return;
    }
    List<OpenPost> before = workspace.open().stream().filter(OpenPost::isPreview).toList();
    OpenPost post = OpenPost.of(file, found.post.orElseThrow(), clock);
    post.setPreview(true);
    workspace.openNew(post);
    // Leaving it may have committed what an input method composed.
    before.stream().filter(OpenPost::isPreview).forEach(workspace::drop);
  }

  private void expect(Path path) {
    front = Optional.of(path);
    frontCame = false;
    opening.expect(path);
    disk.run(
        Lane.of(path),
        () -> read(path),
        found -> opening.arrived(path, () -> arrived(path, found)),
        why -> opening.arrived(path, () -> {}));
  }

  private void arrived(Path path, Found found) {
    boolean behind = front.filter(path::equals).isEmpty() && front.isPresent();
    boolean late = workspace.postOf(path).isPresent();
    opened(found, behind && !late);
  }

  /** What {@code path} holds; the head of a post is read with it. */
  private Found read(Path path) {
    OpenResult result = files.open(path);
    boolean text = result instanceof Opened there && BlogTexts.holds(path, there.text());
    return Found.of(result, text);
  }

  /** A file, the post that was read in it where it is one, and whether it is a blog's text. */
  private record Found(OpenResult file, Optional<Post> post, boolean text) {
    static Found of(OpenResult file, boolean text) {
      if (!(file instanceof Opened there)) return new Found(file, Optional.empty(), false);
      return new Found(file, Optional.of(OpenPost.likely(there.text())), text);
    }
  }

  /** A text of a blog: to be read, until the writer wants to change it. */
  private void openText(Opened file, boolean behind) {
    OpenPost post = OpenPost.of(file, clock);
    post.setNoPost();
    post.session().setReadOnly(true);
    open(post, behind);
    Choice edit = new Choice(words.say("notice.blog-file.edit"), () -> workspace.edit(post));
    String sentence = words.say("notice.blog-file");
    post.notices().show(new Notice("blog-file", false, sentence, List.of(edit)));
  }

  /** Opens {@code path}, or selects the post that has it, with {@code line} of it in sight. */
  void openAt(Path path, int line) {
    Path whole = path.toAbsolutePath().normalize();
    open(List.of(whole));
    opening.afterAll(whole, () -> workspace.postOf(whole).ifPresent(post -> reveal(post, line)));
  }

  private void reveal(OpenPost post, int line) {
    workspace.select(post);
    Text text = post.session().post().text();
    int shown = Math.clamp(line, 0, text.lineCount() - 1);
    post.view().reveal(Span.at(text.lineStart(shown)));
  }

  /** Lets nothing wait any longer for files whose disk does not answer. */
  void overtake(Set<Lane> late) {
    opening.overtake(path -> late.contains(Lane.of(path)));
  }

  /** Selects the post of {@code path} once all that is being opened is open. */
  void selectWhenOpen(Path path) {
    if (front.isPresent()) front = Optional.of(path);
    opening.afterAll(path, () -> workspace.postOf(path).ifPresent(workspace::select));
  }

  /** Runs {@code work} when all that is being opened is open, or known not to be. */
  void whenOpened(Runnable work) {
    opening.afterAll(Path.of(""), work);
  }

  /** Shows what came of opening a file. */
  void opened(OpenResult found) {
    opened(Found.of(found, false), false);
  }

  private void open(OpenPost post, boolean behind) {
    if (behind) {
      workspace.openBehind(post);
      instead = Optional.of(post);
    } else {
      workspace.openNew(post);
      frontCame = true;
    }
  }

  /**
   * @param behind whether another is to be in front
   */
  private void opened(Found found, boolean behind) {
    switch (found.file) {
      case Opened file -> {
        Optional<OpenPost> shown = workspace.postOf(file.path());
        if (shown.isPresent()) {
          stay(shown.get());
          return;
        }
        if (found.text) {
          openText(file, behind);
          return;
        }
        open(OpenPost.of(file, found.post.orElseThrow(), clock), behind);
        workspace.remember(file.path());
      }
      case Undecodable file -> {
        String name = file.path().getFileName().toString();
        OpenPost post = OpenPost.readOnly(file.shown(), name, clock);
        open(post, behind);
        workspace.say(post, true, words.say(file.key(), file.args().toArray()));
      }
      case Unreadable file -> {
        String sentence = words.say(file.key(), file.args().toArray());
        workspace.tell(listener -> listener.refused(sentence));
      }
    }
  }
}
