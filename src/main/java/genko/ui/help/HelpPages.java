package genko.ui.help;

import genko.async.TaskRunner;
import genko.storage.files.PostFiles;
import genko.ui.menu.CommandSet;
import genko.ui.menu.Menus.Listed;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the help menu shows: the guide, the keys of all commands, and what runs here. Each is a post
 * to read, so that it is searched, walked by its headings and printed as every post is; none of
 * them can be changed or is saved.
 */
public final class HelpPages {
  private final PostTabs tabs;
  private final Words words;
  private final PostFiles files;
  private final TaskRunner disk;
  private final Consumer<URI> browser;
  private Supplier<List<Listed>> commands = List::of;
  private Optional<Path> logs = Optional.empty();

  /** {@code browser} opens folders too. */
  public HelpPages(
      PostTabs tabs, Words words, PostFiles files, TaskRunner disk, Consumer<URI> browser) {
    this.tabs = tabs;
    this.words = words;
    this.files = files;
    this.disk = disk;
    this.browser = browser;
  }

  /** Says which commands there are. */
  public void setCommands(Supplier<List<Listed>> listed) {
    commands = listed;
  }

  /** Says where the log is; without a folder there is none. */
  public void keepLogsIn(Path folder) {
    logs = Optional.of(folder);
  }

  /** Adds the commands of the help menu. */
  public void addTo(CommandSet set) {
    set.add("guide", () -> open("guide", asset("help/" + words.say("help.guide"))));
    set.add(
        "shortcuts", () -> open("shortcuts", new ShortcutSheet(words, commands.get()).markdown()));
    set.add("whats-new", () -> open("whats-new", asset("help/" + words.say("help.whats-new"))));
    set.add("log-folder", this::showLogs);
    set.add("about", () -> open("about", about()));
  }

  private void open(String id, String body) {
    String title = words.say("menu." + id);
    tabs.openPage(title, "---\nlayout: page\ntitle: \"" + title + "\"\n---\n" + body);
  }

  private String about() {
    String version = HelpPages.class.getPackage().getImplementationVersion();
    return "\n"
        + words.say("help.about")
        + "\n\n"
        + item("help.version", Objects.requireNonNullElse(version, "—"))
        + item("help.java", System.getProperty("java.runtime.version"))
        + item("help.javafx", System.getProperty("javafx.runtime.version"))
        + item(
            "help.system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
        + logs.map(folder -> item("help.logs", folder.toString())).orElse("");
  }

  private String item(String key, String value) {
    return "- " + words.say(key) + ": `" + value + "`\n";
  }

  /** The folder is made where nothing has gone wrong yet: there is nothing to show otherwise. */
  private void showLogs() {
    if (logs.isEmpty()) return;
    Path folder = logs.get();
    disk.task(
            () -> {
              files.createFolder(folder);
              return folder.toUri();
            })
        .onSuccess(browser)
        .start();
  }

  private static String asset(String name) {
    String path = "/genko/assets/" + name;
    try (InputStream in = Objects.requireNonNull(HelpPages.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
