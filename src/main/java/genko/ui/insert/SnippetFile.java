package genko.ui.insert;

import genko.async.TaskRunner;
import genko.edit.completion.Snippets;
import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.Text;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file in the folder of settings in which a writer defines snippets. It is not there until it
 * is edited for the first time; then it explains itself and holds an example.
 */
public final class SnippetFile {
  private static final String NAME = "snippets.txt";

  private final PostTabs tabs;
  private final Words words;
  private final PostFiles files;
  private final TaskRunner disk;
  private @Nullable Path folder;

  public SnippetFile(PostTabs tabs, Words words, PostFiles files, TaskRunner disk) {
    this.tabs = tabs;
    this.words = words;
    this.files = files;
    this.disk = disk;
  }

  /** Keeps the file in {@code settings}; without a folder there are no snippets. */
  public void keepIn(Path settings) {
    folder = settings;
    tabs.workspace().setAside(settings.resolve(NAME));
  }

  /** What the file says now; reaches the disk. */
  Snippets read() {
    if (folder == null) return Snippets.NONE;
    return files.open(folder.resolve(NAME)) instanceof Opened file
        ? Snippets.of(file.text().toString())
        : Snippets.NONE;
  }

  private String example() {
    String name = "/genko/assets/complete/" + words.say("window.snippets");
    try (InputStream in = SnippetFile.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Opens the file in a tab. */
  public void edit() {
    Path settings = folder;
    if (settings == null) return;
    Path file = settings.resolve(NAME);
    Text example = Text.of(example());
    disk.task(
            () -> {
              files.createFolder(settings);
              // What is there already stays; what could not be written says so when it is opened.
              return files.saveAs(file, example, FileEncoding.UTF_8);
            })
        .onSuccess(saved -> tabs.open(List.of(file)))
        .start();
  }
}
