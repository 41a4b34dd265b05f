package genko.check;

import genko.frontmatter.Field;
import genko.frontmatter.FieldEdit;
import genko.frontmatter.FrontMatter;
import genko.text.ChangeSet;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tags, categories and names that a reader takes for one, though they are written in several ways:
 * {@code ChatGPT} and {@code chatgpt}, {@code ＡＩ} and {@code AI}, データベース and データーベース, {@code tool}
 * and {@code tools}.
 */
public final class ItemForms {
  /** What separates the parts of a tag, or makes it longer, and is no difference. */
  private static final Pattern SEPARATING = Pattern.compile("[ー\\-_\\s・]");

  /** The plural of a Latin word; what ends otherwise in an s is mostly no plural. */
  private static final Pattern PLURAL = Pattern.compile("(.*[a-z]{2})(?<![sui])s");

  private ItemForms() {}

  /** A word without what careless writers pass over. */
  public static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** What two of them have in common that a reader takes for one. */
  public static String likeness(String item) {
    String bare = SEPARATING.matcher(folded(item)).replaceAll("");
    if (bare.isEmpty()) return item;
    return PLURAL.matcher(bare).matches() ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** The edit that renames what the field {@code key} lists; one that is there already goes. */
  public static ChangeSet renamed(FrontMatter head, String key, Map<String, String> names) {
    Optional<Field> field = head.field(key);
    if (field.isEmpty()) return ChangeSet.EMPTY;
    boolean list = field.get().kind() == Field.Kind.LIST;
    FieldEdit edit;
    if (list) {
      Map<String, String> kept = new LinkedHashMap<>();
      for (String item : field.get().items()) {
        String name = names.getOrDefault(item.strip(), item);
        kept.putIfAbsent(name, name);
      }
      List<String> items = List.copyOf(kept.values());
      boolean any = field.get().items().stream().anyMatch(item -> names.containsKey(item.strip()));
      edit = any ? head.setItems(field.get(), items) : FieldEdit.nothing();
    } else if (field.get().isScalar() && names.containsKey(field.get().text().strip())) {
      String old = field.get().text().strip();
      edit = head.set(field.get(), names.getOrDefault(old, old));
    } else {
      return ChangeSet.EMPTY;
    }
    return edit.changes();
  }
}
