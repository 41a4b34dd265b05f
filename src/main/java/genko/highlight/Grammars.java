package genko.highlight;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The grammars by the names of their languages; each is made when its language is first met. */
final class Grammars {
  private static final Map<String, Supplier<Grammar>> BY_LANGUAGE = new HashMap<>();
  private static final Map<Supplier<Grammar>, Grammar> MADE = new ConcurrentHashMap<>();

  static {
    add("diff patch udiff", PlainGrammars::diff);
    add("yaml yml", () -> YamlGrammar.YAML);
    add("xml", () -> HtmlGrammar.XML);
    add("sql", () -> SqlGrammar.SQL);
    add("swift", () -> SwiftGrammar.SWIFT);
    add("shell bash zsh ksh sh", () -> ShellGrammar.SHELL);
    add("css", () -> CssGrammar.CSS);
    add("scss", () -> SassGrammar.SCSS);
    add("sass", () -> SassGrammar.SASS);
    add("javascript js", () -> ScriptGrammar.JAVASCRIPT);
    add("typescript ts", () -> ScriptGrammar.TYPESCRIPT);
    add("json", () -> ScriptGrammar.JSON);
    add("html", () -> HtmlGrammar.HTML);
    add("erb eruby rhtml", HtmlGrammar::erb);
    add("liquid", () -> LiquidGrammar.LIQUID);
    add("markdown md mkd", () -> MarkdownGrammar.MARKDOWN);
    add("elixir exs", () -> ElixirGrammar.ELIXIR);
    add("ruby rb", () -> RubyGrammar.RUBY);
    add("crystal cr", () -> RubyGrammar.CRYSTAL);
    add("java", () -> JavaGrammar.JAVA);
    add("c", () -> CGrammar.C);
    add("cpp c++", () -> CGrammar.CPP);
    add("python py", () -> PythonGrammar.PYTHON);
    add("php php3 php4 php5", () -> PhpGrammar.PHP);
    add("go golang", () -> GoGrammar.GO);
    add("nim nimrod", () -> NimGrammar.NIM);
    add("http", PlainGrammars::http);
    add("ini", PlainGrammars::ini);
    add("toml", PlainGrammars::toml);
    add("docker dockerfile Dockerfile", PlainGrammars::docker);
    add("gherkin cucumber behat", PlainGrammars::gherkin);
    add("rust rs", () -> RustGrammar.RUST);
    add("lua", () -> LuaGrammar.LUA);
    add("tex TeX LaTeX latex", PlainGrammars::tex);
    add("haskell hs", () -> HaskellGrammar.HASKELL);
    add("r R s S", PlainGrammars::r);
    add("viml vim vimscript ex", () -> VimGrammar.VIM);
  }

  private Grammars() {}

  private static void add(String languages, Supplier<Grammar> grammar) {
    for (String language : languages.split(" ", -1)) BY_LANGUAGE.put(language, grammar);
  }

  /** The grammar of {@code language}, or null. */
  static @Nullable Grammar of(String language) {
    Supplier<Grammar> known = BY_LANGUAGE.get(language);
    return known == null ? null : MADE.computeIfAbsent(known, Supplier::get);
  }

  /** Whether {@code language} has a grammar. */
  static boolean has(String language) {
    return BY_LANGUAGE.containsKey(language);
  }
}
