package genko.workspace;

import genko.async.TaskQueues;
import genko.async.TaskRunner;
import genko.storage.files.FileEncoding;
import genko.storage.files.FileName;
import genko.storage.files.OpenResult;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.OpenResult.Undecodable;
import genko.storage.files.OpenResult.Unreadable;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.storage.files.SaveResult.ChangedOnDisk;
import genko.storage.files.SaveResult.Exists;
import genko.storage.files.SaveResult.Failed;
import genko.storage.files.SaveResult.Saved;
import genko.storage.files.SaveResult.Unencodable;
import genko.storage.versions.VersionReason;
import genko.text.Span;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.save.OpenPost;
import genko.workspace.save.SaveQueue;
import genko.workspace.save.SaveQueue.Save;
import genko.workspace.save.SaveQueue.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings open posts to the disk, and says what came of it with the ways out: nothing of the
 * writer's and nothing of somebody else's goes unasked.
 */
final class Saving {
  /** What is said about a post's file has one place. */
  static final String FILE = "file";

  private final Workspace workspace;
  private final Words words;
  private final Dialogs dialogs;
  private final PostFiles files;
  private final TaskQueues disk;
  private final TaskRunner thinking;
  private final Map<OpenPost, SaveQueue> queues = new HashMap<>();

  Saving(
      Workspace workspace,
      Words words,
      Dialogs dialogs,
      PostFiles files,
      TaskQueues disk,
      TaskRunner thinking) {
    this.workspace = workspace;
    this.words = words;
    this.dialogs = dialogs;
    this.files = files;
    this.disk = disk;
    this.thinking = thinking;
  }

  /** Whether a save of {@code post} is under way. */
  boolean isBusy(OpenPost post) {
    return queues.containsKey(post) && queues.get(post).isBusy();
  }

  /** Does {@code work} while no save of {@code post} is under way, until {@link #release}. */
  void hold(OpenPost post, Runnable work) {
    queue(post).hold(work);
  }

  /** Lets saves of {@code post} begin again. */
  void release(OpenPost post) {
    queue(post).release();
  }

  /** {@code post} is closed. */
  void forget(OpenPost post) {
    queues.remove(post);
  }

  void save(OpenPost post, Runnable then) {
    post.view().finishComposition();
    if (post.session().isReadOnly()) return;
    Optional<Path> path = post.path().or(() -> queue(post).chosen());
    path.ifPresentOrElse(
        own -> queue(post).add(Save.of(post, Target.OWN, own, then)), () -> saveAs(post, then));
  }

  void saveAs(OpenPost post, Runnable then) {
    post.view().finishComposition();
    Optional<Path> home = post.path().isEmpty() ? workspace.names().home() : Optional.empty();
    Optional<Path> target =
        dialogs.chooseTarget(home.or(workspace::folder), workspace.names().fileName(post));
    // The platform's dialog has asked already whether a file of that name may be replaced.
    target.ifPresent(
        path ->
            queue(post)
                .add(
                    Save.of(
                        post,
                        Target.OTHER,
                        path,
                        () -> {
                          doubtName(post, path);
                          then.run();
                        })));
  }

  private SaveQueue queue(OpenPost post) {
    return queues.computeIfAbsent(
        post, one -> new SaveQueue(one, files, disk, (save, result) -> written(one, save, result)));
  }

  private void doubtName(OpenPost post, Path path) {
    FileName.doubt(path).ifPresent(key -> say(post, false, words.say(key, path.getFileName())));
  }

  private void written(OpenPost post, Save save, SaveResult result) {
    switch (result) {
      case Saved saved -> {
        workspace.saved(post, saved.now(), save.state(), save.text(), saved.durable());
        post.notices().dismiss(FILE);
        if (!saved.durable()) say(post, false, words.say("notice.not-durable"));
        save.done();
      }
      case ChangedOnDisk changed -> changedOnDisk(post, changed.theirs(), save::done);
      case Exists exists ->
          say(
              post,
              true,
              words.say("notice.exists", exists.path().getFileName()),
              new Choice(words.say("notice.save-as"), () -> saveAs(post, save::done)));
      case Unencodable refused -> unencodable(post, save, refused);
      case Failed failed ->
          say(
              post,
              true,
              words.say(failed.key(), failed.args().toArray()),
              new Choice(words.say("notice.retry"), () -> again(post, save)),
              new Choice(words.say("notice.save-as"), () -> saveAs(post, save::done)));
    }
  }

  /** Tries to bring the text, as it is by now, to the same file once more. */
  private void again(OpenPost post, Save save) {
    post.view().finishComposition();
    queue(post).add(Save.of(post, save.target(), save.path(), save::done));
  }

  private void unencodable(OpenPost post, Save save, Unencodable refused) {
    Span there = new Span(refused.offset(), refused.offset() + refused.character().length());
    say(
        post,
        true,
        words.say(
            "notice.unencodable",
            refused.character(),
            FileEncoding.name(refused.charset()),
            save.text().lineAt(refused.offset()) + 1),
        new Choice(words.say("notice.show"), () -> post.view().reveal(there)),
        new Choice(
            words.say("notice.as-utf8"),
            () -> {
              workspace.setEncoding(post, FileEncoding.UTF_8);
              again(post, save);
            }));
  }

  /** Lets the writer choose; {@code then} is done once the text is on the disk. */
  void changedOnDisk(OpenPost post, OpenResult theirs, Runnable then) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(words.say("notice.keep-mine"), () -> keepMine(post, theirs, then)));
    if (theirs instanceof Opened file) {
      choices.addFirst(new Choice(words.say("notice.merge"), () -> merge(post, file, then)));
      choices.add(
          new Choice(words.say("notice.take-theirs"), () -> workspace.takeTheirs(post, file)));
      choices.add(
          new Choice(words.say("notice.show-both"), () -> workspace.showBoth(post, file, then)));
    } else {
      choices.add(new Choice(words.say("notice.save-as"), () -> saveAs(post, then)));
    }
    say(post, true, whatIsThere(theirs), choices.toArray(Choice[]::new));
  }

  private void merge(OpenPost post, Opened theirs, Runnable then) {
    new MergeSession(post, words, thinking, () -> changedOnDisk(post, theirs, then)).begin(theirs);
  }

  /** What the disk has in the place of the file that was opened, in a sentence. */
  String whatIsThere(OpenResult theirs) {
    return switch (theirs) {
      case Opened _ -> words.say("notice.changed");
      case Undecodable file -> unreadable(file.key(), file.args());
      case Unreadable file when file.isMissing() -> words.say("notice.gone");
      case Unreadable file -> unreadable(file.key(), file.args());
    };
  }

  private String unreadable(String key, List<Object> args) {
    return words.say("notice.unreadable", words.say(key, args.toArray()));
  }

  private void keepMine(OpenPost post, OpenResult theirs, Runnable then) {
    // What somebody else wrote goes from the file, and not from the world.
    if (theirs instanceof Opened seen) {
      workspace.versions().ifPresent(kept -> kept.keep(post, seen.text(), VersionReason.REPLACED));
    }
    post.path().ifPresent(path -> queue(post).add(Save.of(post, Target.OVER_THEIRS, path, then)));
  }

  /** Says something about the file of {@code post}, in place of what was said of it before. */
  void say(OpenPost post, boolean bad, String sentence, Choice... choices) {
    post.notices().show(Notice.closable(words, FILE, bad, sentence, choices));
  }
}
