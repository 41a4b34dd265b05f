package genko.workspace.spelling;

import genko.async.TaskRunner;
import genko.check.Diagnostic;
import genko.check.SpellingDictionary;
import genko.check.UnknownWords;
import genko.markdown.Counts;
import genko.markdown.Document;
import genko.post.Post;
import genko.storage.files.DictionaryFiles;
import genko.storage.files.PostFiles;
import genko.workspace.position.BlogPosition;
import genko.workspace.settings.SpellingSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of spelling: the dictionaries of this machine, each loaded when a text of its
 * language is first looked at, the one for English that comes along, and the writer's own words.
 * {@link #look} is for workers; all else is the owner's thread's.
 */
public final class Spelling {
  /** In a folder of settings, dictionaries that a writer has put there. */
  private static final String FOLDER = "dictionaries";

  private static final String ENGLISH = "en_US";
  private static final String BUNDLED = "/genko/assets/spelling/" + ENGLISH;

  /** So many words are thought about in one go. */
  private static final int MOST_THOUGHT = 30;

  private final PostFiles files;
  private final TaskRunner disk;
  private final OwnWords own;
  private final List<Runnable> observers = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  /** By language and region; of workers, one of which loads. */
  private final Map<String, Optional<SpellingDictionary>> loaded = new ConcurrentHashMap<>();

  private volatile boolean wanted = true;
  private volatile @Nullable Path settings;

  /** What was found, or that there is no dictionary for the language. */
  public record Result(List<Diagnostic> findings, Optional<Locale> missing) {
    public static final Result NONE = new Result(List.of(), Optional.empty());
  }

  /** {@code disk} writes the writer's words down. */
  public Spelling(PostFiles files, TaskRunner disk) {
    this.files = files;
    this.disk = disk;
    own = new OwnWords(files);
  }

  /** Keeps the writer's words in {@code folder}, and takes what is there. */
  public void keepIn(Path folder) {
    settings = folder;
    disk.task(
            () -> {
              own.read(folder);
              return true;
            })
        .onSuccess(read -> tell())
        .start();
  }

  /** Takes what was remembered. */
  public void restore(SpellingSettings kept) {
    told.addAll(kept.missing());
    setWanted(kept.wanted());
  }

  /** What is to be remembered. */
  public SpellingSettings kept() {
    return new SpellingSettings(wanted, told.stream().sorted().toList());
  }

  /** Whether posts are looked at. */
  public void setWanted(boolean wish) {
    if (wish == wanted) return;
    wanted = wish;
    tell();
  }

  public boolean isWanted() {
    return wanted;
  }

  /** Makes {@code word} one of the writer's own. */
  public void addWord(String word) {
    own.add(word);
    tell();
    Path folder = settings;
    if (folder == null) return;
    disk.task(
            () -> {
              own.write(folder, word);
              return true;
            })
        .start();
  }

  /** Calls {@code observer} when texts may be judged otherwise, until the result is run. */
  public Runnable observe(Runnable observer) {
    observers.add(observer);
    return () -> observers.remove(observer);
  }

  private void tell() {
    List.copyOf(observers).forEach(Runnable::run);
  }

  /** Whether the writer has not been told yet that there is no dictionary for {@code language}. */
  public boolean isNews(Locale language) {
    return told.add(language.toLanguageTag());
  }

  /**
   * What there is to say of {@code body}, the body of {@code post}. Reaches the disk for a
   * dictionary, and finds out what may have been meant, only where {@code thorough}.
   */
  public Result look(Post post, Document body, BlogPosition position, boolean thorough) {
    if (!wanted) return Result.NONE;
    Optional<Locale> language = PostLanguage.of(post, () -> Counts.of(body), position, usual());
    if (language.isEmpty()) return Result.NONE;
    Optional<SpellingDictionary> known = dictionary(language.get(), thorough);
    if (known.isEmpty()) return new Result(List.of(), thorough ? language : Optional.empty());
    return new Result(find(post, body, known.get(), thorough), Optional.empty());
  }

  private List<Diagnostic> find(
      Post post, Document body, SpellingDictionary dictionary, boolean thorough) {
    Set<String> thought = new HashSet<>();
    return UnknownWords.of(
        post.text(),
        post.head(),
        body,
        word -> own.contains(word) || dictionary.knows(word),
        word -> {
          boolean think = thorough && (thought.contains(word) || thought.size() < MOST_THOUGHT);
          if (!think) return dictionary.knownSuggestions(word);
          thought.add(word);
          return dictionary.suggestions(word);
        });
  }

  /** What is written where nobody says so: the language of the machine, or English in Japan. */
  private static Locale usual() {
    Locale machine = Locale.getDefault();
    boolean japanese = machine.getLanguage().equals(Locale.JAPANESE.getLanguage());
    return japanese || machine.getLanguage().isEmpty() ? Locale.ENGLISH : machine;
  }

  private Optional<SpellingDictionary> dictionary(Locale language, boolean load) {
    String name = language.getLanguage() + "_" + language.getCountry();
    Optional<SpellingDictionary> known = loaded.get(name);
    if (known != null || !load) return known == null ? Optional.empty() : known;
    synchronized (loaded) {
      return loaded.computeIfAbsent(name, key -> load(language));
    }
  }

  private Optional<SpellingDictionary> load(Locale language) {
    Optional<Path> beside = Optional.ofNullable(settings).map(folder -> folder.resolve(FOLDER));
    List<String> regions = regions(language);
    Optional<DictionaryFiles> found =
        files
            .dictionary(beside, language.getLanguage(), regions)
            .or(() -> bundled(language))
            .filter(one -> !one.name().equals(ENGLISH) || regions.contains("US"));
    if (found.isEmpty()) return Optional.empty();
    try {
      return Optional.of(SpellingDictionary.of(found.get().affixes(), found.get().words()));
    } catch (IOException damaged) {
      // As good as none.
      return Optional.empty();
    }
  }

  /** Whose manner of writing {@code language} may be meant, the likeliest first. */
  private static List<String> regions(Locale language) {
    String said = language.getCountry();
    // Whoever writes English for another country does not write as in the United States.
    String usual = said.isEmpty() || said.equals("US") ? "US" : "GB";
    return List.of(said, Locale.getDefault().getCountry(), usual).stream()
        .filter(region -> !region.isEmpty())
        .toList();
  }

  /** The dictionary that comes along, where it is of {@code language}. */
  private static Optional<DictionaryFiles> bundled(Locale language) {
    if (!language.getLanguage().equals(Locale.ENGLISH.getLanguage())) return Optional.empty();
    try (InputStream affixes = Spelling.class.getResourceAsStream(BUNDLED + ".aff");
        InputStream words = Spelling.class.getResourceAsStream(BUNDLED + ".dic")) {
      if (affixes == null || words == null) return Optional.empty();
      byte[] rules = affixes.readAllBytes();
      return Optional.of(new DictionaryFiles(ENGLISH, rules, words.readAllBytes()));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }
}
