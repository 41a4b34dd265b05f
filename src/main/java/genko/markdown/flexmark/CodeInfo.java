package genko.markdown.flexmark;

import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Flavor;

/** What stands after the fence of a block of code. */
final class CodeInfo {
  private CodeInfo() {}

  /** The language that {@code info} names; empty for none. */
  static String language(DialectOptions options, String info) {
    String first = info.split("[ \\t]", 2)[0];
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
  static String fileName(String info) {
    int colon = info.indexOf(':');
    return colon < 0 ? "" : info.substring(colon + 1);
  }

  /** Whether it shows what was added and removed. */
  static boolean isDiff(String info) {
    for (String name : info.split(":", 2)[0].split(" ", -1)) if (name.equals("diff")) return true;
    return false;
  }
}
