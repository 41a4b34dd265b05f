package genko.jekyll.site;

import genko.storage.files.BlogFolder;
import genko.storage.files.BlogFolder.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of a blog that its pages may be made of, in the order in which Jekyll comes upon them
 * (reader.rb): pages and files that are copied as the file system tells them, folders first. Looks
 * at names, lengths and times alone, so that two listings tell whether anything changed.
 */
record SiteListing(
    Map<String, File> config,
    Map<String, File> posts,
    Map<String, File> drafts,
    Map<String, Map<String, File>> collections,
    Map<String, File> others,
    Map<String, File> layouts,
    Map<String, File> includes,
    Map<String, File> data,
    Map<String, File> styles,
    Set<String> folders) {
  private static final int DEEPEST = 32;
  private static final int MOST_FILES = 50_000;

  /** The paths of all that may have a front matter. */
  Set<String> headed() {
    Set<String> all = new HashSet<>(posts.keySet());
    all.addAll(drafts.keySet());
    for (Map<String, File> collection : collections.values()) all.addAll(collection.keySet());
    all.addAll(others.keySet());
    return all;
  }

  /** A plain file at {@code path} from the root. */
  record File(String path, long length, long modified) {}

  static SiteListing of(BlogFolder folder, BlogConfig config) {
    return new Walk(folder, config).walk();
  }

  /** The files that may configure the blog. */
  static Map<String, File> configFiles(BlogFolder folder) {
    Map<String, File> found = new LinkedHashMap<>();
    for (String name : BlogFolder.CONFIGS) {
      folder.look(name).ifPresent(entry -> found.put(name, file("", entry)));
    }
    return found;
  }

  private static File file(String at, Entry entry) {
    return new File(join(at, entry.name()), entry.length(), entry.modified());
  }

  private static final class Walk {
    private final BlogFolder folder;
    private final BlogConfig config;
    private final EntryFilter sieve;
    private final Map<String, File> posts = new LinkedHashMap<>();
    private final Map<String, File> drafts = new LinkedHashMap<>();
    private final Map<String, File> others = new LinkedHashMap<>();
    private final Set<String> folders = new HashSet<>();
    private int count;

    Walk(BlogFolder folder, BlogConfig config) {
      this.folder = folder;
      this.config = config;
      this.sieve = new EntryFilter(config);
    }

    SiteListing walk() {
      walk("", 0);
      Map<String, Map<String, File>> collections = new LinkedHashMap<>();
      for (String name : config.collections().keySet()) {
        if (!name.equals("posts")) collections.put(name, collection(name));
      }
      return new SiteListing(
          configFiles(folder),
          posts,
          drafts,
          collections,
          others,
          all(config.layoutsDir()),
          all(config.includesDir()),
          all(config.dataDir()),
          all(config.sassDir()),
          folders);
    }

    private void walk(String at, int depth) {
      folders.add(at);
      List<String> inner = new ArrayList<>();
      List<File> files = new ArrayList<>();
      for (Entry entry : folder.unsorted(at)) {
        if (sieve.why(at, entry.name(), entry.isFolder()).isPresent()) continue;
        if (entry.isFolder()) inner.add(entry.name());
        else if (count++ < MOST_FILES) files.add(file(at, entry));
      }
      if (isForPosts(at)) {
        publishable(join(at, "_posts"), false, posts);
        publishable(join(at, "_drafts"), true, drafts);
      }
      for (String name : inner) {
        String next = join(at, name);
        if (depth < DEEPEST && !next.equals(config.destination())) walk(next, depth + 1);
      }
      for (File file : files) put(others, file);
    }

    private boolean isForPosts(String at) {
      String wanted = config.collectionsDir();
      return wanted.isEmpty() || at.startsWith(wanted);
    }

    private void publishable(String base, boolean draft, Map<String, File> into) {
      for (File file : all(base).values()) {
        String name = file.path.substring(base.length() + 1);
        boolean passed = sieve.why(base, name, false).isPresent();
        if (!passed && DocumentData.isNamed(file.path, draft)) put(into, file);
      }
    }

    private Map<String, File> collection(String name) {
      String at = join(config.collectionsDir(), "_" + name);
      Map<String, File> found = new LinkedHashMap<>();
      for (File file : all(at).values()) {
        String entry = file.path.substring(at.length() + 1);
        if (sieve.why("_" + name, entry, false).isEmpty()) put(found, file);
      }
      return found;
    }

    /** Everything below {@code at} but what begins with a dot. */
    private Map<String, File> all(String at) {
      Map<String, File> found = new LinkedHashMap<>();
      all(at, 0, found);
      return found;
    }

    private void all(String at, int depth, Map<String, File> found) {
      folders.add(at);
      for (Entry entry : folder.list(at)) {
        if (entry.name().startsWith(".")) continue;
        if (!entry.isFolder()) {
          if (count++ < MOST_FILES) put(found, file(at, entry));
        } else if (depth < DEEPEST) {
          all(join(at, entry.name()), depth + 1, found);
        }
      }
    }

    private static void put(Map<String, File> files, File file) {
      files.put(file.path, file);
    }
  }

  static String join(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
