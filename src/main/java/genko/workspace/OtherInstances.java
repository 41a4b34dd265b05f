package genko.workspace;

import genko.async.TaskRunner;
import genko.storage.files.Presence;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.save.OpenPost;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Says above a post that another running copy of the program has it open too. What is saved there
 * is noticed here as any change of a file is.
 */
public final class OtherInstances {
  private static final String TOPIC = "elsewhere";

  private final Presence presence;
  private final Words words;
  private final TaskRunner disk;
  private final Map<OpenPost, Path> known = new HashMap<>();

  /** {@code disk} has the one thread that asks {@code presence}. */
  public OtherInstances(Presence presence, Words words, TaskRunner disk) {
    this.presence = presence;
    this.words = words;
    this.disk = disk;
  }

  /** Tells of the posts of {@code workspace} from now on. */
  public void follow(Workspace workspace) {
    workspace.open().forEach(this::opened);
    workspace.listen(
        new WorkspaceListener() {
          @Override
          public void opened(OpenPost post) {
            OtherInstances.this.opened(post);
          }

          @Override
          public void closed(OpenPost post) {
            OtherInstances.this.closed(post);
          }
        });
  }

  private void opened(OpenPost post) {
    look(post);
    // It may be saved under another name.
    post.observe(() -> look(post));
  }

  private void look(OpenPost post) {
    Path path = post.path().orElse(null);
    if (path == null || path.equals(known.get(post))) return;
    closed(post);
    known.put(post, path);
    disk.task(() -> presence.isElsewhere(path))
        .onSuccess(elsewhere -> tell(post, elsewhere))
        .start();
  }

  private void tell(OpenPost post, boolean elsewhere) {
    post.notices().dismiss(TOPIC);
    if (!elsewhere) return;
    post.notices().show(Notice.closable(words, TOPIC, false, words.say("notice.elsewhere")));
  }

  private void closed(OpenPost post) {
    Path path = known.remove(post);
    if (path != null) disk.task(() -> presence.end(path)).start();
  }

  /** Says that nothing is open here any more. */
  public void end() {
    known.clear();
    disk.task(() -> presence.endAll()).start();
  }
}
