package genko.markdown.flexmark;

import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Flavor;
import java.util.Locale;
import java.util.Map;

/** What stands after the fence of a block of code. */
final class CodeInfo {
  /** Languages by how the names of their files end, where that is not the language's name. */
  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("rb", "ruby"),
          Map.entry("py", "python"),
          Map.entry("js", "javascript"),
          Map.entry("ts", "typescript"),
          Map.entry("sh", "shell"),
          Map.entry("rs", "rust"),
          Map.entry("kt", "kotlin"),
          Map.entry("cs", "csharp"),
          Map.entry("yml", "yaml"),
          Map.entry("md", "markdown"),
          Map.entry("hs", "haskell"),
          Map.entry("pl", "perl"));

  private CodeInfo() {}

  /** The language that {@code info} names; empty for none. */
  static String language(DialectOptions options, String info) {
    String first = info.split("[ \\t]", 2)[0];
    if (options.is(Flavor.QIITA) && isFileAlone(info)) {
      String end = info.substring(info.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      return LANGUAGES.getOrDefault(end, end);
    }
    if (options.is(Flavor.ZENN) || options.is(Flavor.QIITA)) {
      String languages = info.split(":", 2)[0];
      for (String name : languages.split(" ", -1)) {
        if (!name.equals("diff") && !name.isEmpty()) return name;
      }
      return languages.strip();
    }
    int brace = options.is(Flavor.HUGO) ? first.indexOf('{') : -1;
    return brace >= 0 ? first.substring(0, brace) : first;
  }

  /** The name of a file that follows the language; empty for none. */
  static String fileName(DialectOptions options, String info) {
    if (options.is(Flavor.QIITA) && isFileAlone(info)) return info;
    int colon = info.indexOf(':');
    return colon < 0 ? "" : info.substring(colon + 1);
  }

  /** Whether Qiita takes it for the name of a file, from which it guesses the language. */
  private static boolean isFileAlone(String info) {
    return info.indexOf(':') < 0 && info.indexOf('.') >= 0;
  }

  /** Whether it shows what was added and removed. */
  static boolean isDiff(String info) {
    for (String name : info.split(":", 2)[0].split(" ", -1)) if (name.equals("diff")) return true;
    return false;
  }
}
