package genko.jekyll.site;

import genko.storage.files.BlogFolder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the texts of a blog that say what is run when it is built. None of them is run here. */
final class Programs {
  private static final int MOST_FILES = 300;
  private static final int DEEPEST = 8;

  private final BlogFolder folder;
  private final SiteReader reader;
  private final Map<String, String> found = new LinkedHashMap<>();

  private Programs(BlogFolder folder, SiteReader reader) {
    this.folder = folder;
    this.reader = reader;
  }

  static Map<String, String> of(BlogFolder folder, BlogConfig config) {
    Programs programs = new Programs(folder, new SiteReader(folder, config.zone()));
    programs.add("Gemfile");
    programs.add("Gemfile.lock");
    programs.add(".genko.yml");
    if (!RubyValues.isTruthy(config.values().get("safe"))) {
      for (String at : RubyValues.strings(config.values().get("plugins_dir"))) {
        programs.ruby(RubyValues.trimSlashes(at), 0);
      }
    }
    return programs.found;
  }

  private void add(String path) {
    reader.text(path).ifPresent(text -> found.put(path, text));
  }

  private void ruby(String at, int depth) {
    if (at.isEmpty() || depth > DEEPEST) return;
    for (BlogFolder.Entry entry : folder.list(at)) {
      String path = at + "/" + entry.name();
      if (entry.isFolder()) ruby(path, depth + 1);
      else if (entry.name().endsWith(".rb") && found.size() < MOST_FILES) add(path);
    }
  }
}
