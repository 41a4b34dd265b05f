package genko.workspace;

import genko.files.Presence;
import genko.ui.Desk;
import genko.ui.Notice;
import genko.ui.Notice.Choice;
import genko.ui.PostTab;
import genko.words.Words;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.collections.ListChangeListener;

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
  private final Map<PostTab, Path> known = new HashMap<>();

  /** {@code disk} is the one thread that asks {@code presence}. */
  public OtherInstances(Presence presence, Words words, Executor disk, Executor owner) {
    this.presence = presence;
    this.words = words;
    this.disk = disk;
    this.owner = owner;
  }

  /** Tells of the posts of {@code desk} from now on. */
  public void follow(Desk desk) {
    desk.open().forEach(this::opened);
    desk.open()
        .addListener(
            (ListChangeListener<PostTab>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::opened);
                    change.getRemoved().forEach(this::closed);
                  }
                });
  }

  private void opened(PostTab tab) {
    look(tab);
    // A post that is saved under another name has another title.
    tab.titleProperty().addListener((title, before, after) -> look(tab));
  }

  private void look(PostTab tab) {
    Path path = tab.open().path().orElse(null);
    if (path == null || path.equals(known.get(tab))) return;
    closed(tab);
    known.put(tab, path);
    disk.execute(
        () -> {
          boolean elsewhere = presence.isElsewhere(path);
          owner.execute(() -> tell(tab, elsewhere));
        });
  }

  private void tell(PostTab tab, boolean elsewhere) {
    tab.dismiss(TOPIC);
    if (!elsewhere) return;
    Choice close = new Choice(words.say("notice.close"), () -> {});
    String sentence = words.say("notice.elsewhere");
    tab.show(new Notice(TOPIC, false, sentence, List.of(close), () -> tab.dismiss(TOPIC)));
  }

  private void closed(PostTab tab) {
    Path path = known.remove(tab);
    if (path != null) disk.execute(() -> presence.end(path));
  }

  /** Says that nothing is open here any more. */
  public void end() {
    known.clear();
    disk.execute(presence::endAll);
  }
}
