package genko.ui.settings;

import genko.async.TaskRunner;
import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.storage.files.SaveResult.Failed;
import genko.text.Text;
import genko.ui.menu.KeyBindings;
import genko.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/**
 * The file in the folder of settings that says which keys the writer chose for commands. What is
 * chosen in the window is written into it, one line changed and the others left as they are; what
 * it says is read when the program starts and when it was saved.
 */
public final class ShortcutFile {
  private static final String NAME = "shortcuts.txt";

  private final Words words;
  private final KeyBindings bindings;
  private final PostFiles files;
  private final TaskRunner disk;
  private final Consumer<List<Path>> opener;
  private final Consumer<String> teller;
  private Optional<Path> folder = Optional.empty();

  /**
   * @param opener opens files for the writer
   * @param teller says a sentence in a bar
   */
  public ShortcutFile(
      Words words,
      KeyBindings bindings,
      PostFiles files,
      TaskRunner disk,
      Consumer<List<Path>> opener,
      Consumer<String> teller) {
    this.words = words;
    this.bindings = bindings;
    this.files = files;
    this.disk = disk;
    this.opener = opener;
    this.teller = teller;
  }

  /** Keeps the file in {@code settings} and takes what it says; gives where it lies. */
  public Path keepIn(Path settings) {
    folder = Optional.of(settings);
    bindings.setOnChosen(this::chosen);
    read();
    return settings.resolve(NAME);
  }

  /** Takes what the file says now. */
  public void read() {
    folder.ifPresent(from -> disk.task(() -> text(from)).onSuccess(this::take).start());
  }

  private String text(Path from) {
    return files.open(from.resolve(NAME)) instanceof Opened opened ? opened.text().toString() : "";
  }

  private void take(String text) {
    ShortcutList list = ShortcutList.of(text, bindings::isCommand);
    bindings.restore(list.chosen());
    if (list.faults().isEmpty()) return;
    teller.accept(
        list.faults().stream()
            .map(fault -> words.say(fault.key(), fault.line() + 1, fault.of()))
            .collect(Collectors.joining("\n")));
  }

  private void chosen(String id, Optional<KeyCombination> keys) {
    Optional<KeyCombination> usual = bindings.usual(id);
    folder.ifPresent(
        to -> disk.task(() -> write(to, id, keys, usual)).onSuccess(this::tell).start());
  }

  private Optional<Failed> write(
      Path to, String id, Optional<KeyCombination> keys, Optional<KeyCombination> usual) {
    Optional<Failed> noFolder = files.createFolder(to);
    if (noFolder.isPresent()) return noFolder;
    Text next = Text.of(ShortcutList.with(text(to), id, keys, usual));
    SaveResult result = files.saveOver(to.resolve(NAME), next, FileEncoding.UTF_8);
    return result instanceof Failed why ? Optional.of(why) : Optional.empty();
  }

  private void tell(Optional<Failed> failed) {
    failed.ifPresent(why -> teller.accept(words.say(why.key(), why.args().toArray())));
  }

  /** Opens the file in a tab; it explains itself where it is not there yet. */
  public void edit() {
    folder.ifPresent(
        settings -> {
          Path there = settings.resolve(NAME);
          Text example = Text.of(words.say("shortcuts.example"));
          disk.task(
                  () -> {
                    files.createFolder(settings);
                    // What is there already stays.
                    return files.saveAs(there, example, FileEncoding.UTF_8);
                  })
              .onSuccess(saved -> opener.accept(List.of(there)))
              .start();
        });
  }
}
