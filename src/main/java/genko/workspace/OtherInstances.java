package genko.workspace;

import genko.storage.files.Presence;
import genko.words.Words;
import genko.workspace.Notice.Choice;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Says above a post that another running copy of the program has it open too. What is saved there
 * is noticed here as any change of a file is.
 */
public final class OtherInstances {
  private static final String TOPIC = "elsewhere";

  private final Presence presence;
  private final Words words;
  private final Executor disk;
  private final Executor owner;
  private final Map<OpenPost, Path> known = new HashMap<>();

  /** {@code disk} is the one thread that asks {@code presence}. */
  public OtherInstances(Presence presence, Words words, Executor disk, Executor owner) {
    this.presence = presence;
    this.words = words;
    this.disk = disk;
    this.owner = owner;
  }

  /** Tells of the posts of {@code workspace} from now on. */
  public void follow(Workspace workspace) {
    workspace.open().forEach(this::opened);
    workspace.listen(
        new Workspace.Listener() {
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
    disk.execute(
        () -> {
          boolean elsewhere = presence.isElsewhere(path);
          owner.execute(() -> tell(post, elsewhere));
        });
  }

  private void tell(OpenPost post, boolean elsewhere) {
    post.notices().dismiss(TOPIC);
    if (!elsewhere) return;
    Choice close = new Choice(words.say("notice.close"), () -> {});
    String sentence = words.say("notice.elsewhere");
    post.notices().show(new Notice(TOPIC, false, sentence, List.of(close)));
  }

  private void closed(OpenPost post) {
    Path path = known.remove(post);
    if (path != null) disk.execute(() -> presence.end(path));
  }

  /** Says that nothing is open here any more. */
  public void end() {
    known.clear();
    disk.execute(presence::endAll);
  }
}
