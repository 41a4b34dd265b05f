package genko.workspace;

import genko.async.TaskQueues;
import genko.async.TaskQueues.Lane;
import genko.post.Origin;
import genko.storage.files.FileEncoding;
import genko.storage.files.FileWatch;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.save.OpenPost;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes what a file holds by now into the open post: after others changed it, or on request. */
final class PostReloader {
  private final Workspace workspace;
  private final Saving saving;
  private final Words words;
  private final PostFiles files;
  private final TaskQueues disk;

  /** {@code disk} does what reaches files. */
  PostReloader(Workspace workspace, Saving saving, Words words, PostFiles files, TaskQueues disk) {
    this.workspace = workspace;
    this.saving = saving;
    this.words = words;
    this.files = files;
    this.disk = disk;
  }

  /** Somebody else changed an open file: text that is not edited follows it, other text asks. */
  void heard(FileWatch.Changed changed) {
    for (OpenPost post : workspace.open()) {
      boolean concerned = post.file().equals(Optional.of(changed.was()));
      if (!concerned || saving.isBusy(post)) continue;
      if (post.session().isReadOnly()) {
        if (changed.now() instanceof Opened there) follow(post, there);
        continue;
      }
      if (changed.now() instanceof Opened there && there.stamp().equals(changed.was().stamp())) {
        takeBack(post, there);
        continue;
      }
      boolean idle = !post.session().isDirty() && !post.view().isComposing();
      if (changed.now() instanceof Opened there && idle) {
        takeTheirs(post, there);
        Runnable undo = () -> post.session().undo();
        String sentence = words.say("notice.reloaded");
        saving.say(post, false, sentence, new Notice.Choice(words.say("menu.undo"), undo));
      } else {
        if (!(changed.now() instanceof Opened)) holdOn(post);
        workspace.changedOnDisk(post, changed.now());
      }
    }
  }

  /** A text that is only looked at is what the disk holds. */
  private void follow(OpenPost post, Opened there) {
    post.session().setReadOnly(false);
    post.session().become(there.text().toString(), Origin.RELOAD);
    post.session().setReadOnly(true);
    post.saved(there, post.session().state());
  }

  /** The file is there again, and is what it was: what was written since alone is unsaved. */
  private void takeBack(OpenPost post, Opened there) {
    post.notices().dismiss(Saving.FILE);
    if (!post.session().post().text().equals(there.text())) return;
    post.found();
    workspace.journals().ifPresent(kept -> kept.saved(post, true));
  }

  /** The file is gone: the text is nowhere but here. */
  private void holdOn(OpenPost post) {
    post.lost();
    workspace.journals().ifPresent(kept -> kept.unsaved(post));
  }

  /** Takes what the disk holds in place of the text; can be undone. */
  void takeTheirs(OpenPost post, Opened file) {
    post.view().finishComposition();
    if (!post.session().become(file.text().toString(), Origin.RELOAD)) return;
    post.saved(file, post.session().state());
    workspace.journals().ifPresent(kept -> kept.saved(post, true));
    workspace.versions().ifPresent(kept -> kept.reloaded(post));
  }

  /** Takes the file's text in place of what was written since; can be undone. */
  void revert(OpenPost post) {
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
  void readAs(OpenPost post, Charset charset) {
    Optional<Opened> file = post.file();
    if (file.isEmpty() || post.session().isDirty()) {
      workspace.setEncoding(post, FileEncoding.chosen(charset));
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

  private <R> void onDisk(Path file, Supplier<R> work, Consumer<R> taker) {
    disk.run(Lane.of(file), work, taker);
  }
}
