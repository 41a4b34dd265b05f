package genko.markdown.kramdown;

import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.AttributeList;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.LineKinds;
import genko.markdown.kramdown.source.TrackedText;
import org.jspecify.annotations.Nullable;

/** The extensions {@code {::comment}}, {@code {::nomarkdown}} and {@code {::options}}. */
final class Extensions {
  /** An opening tag; {@code closed} when it has no body. */
  record Tag(String name, String options, boolean closed, int end) {}

  private Extensions() {}

  /** The tag at {@code at}, or null. */
  static @Nullable Tag open(TrackedText text, int at) {
    if (!text.startsWith("{::", at)) return null;
    int name = at + 3;
    while (CharClasses.isWord(CharClasses.charAt(text, name))) name++;
    if (name == at + 3) return null;
    if (CharClasses.charAt(text, name) == '}')
      return new Tag(text.substring(at + 3, name), "", false, name + 1);
    if (text.startsWith("/}", name))
      return new Tag(text.substring(at + 3, name), "", true, name + 2);
    if (name >= text.length() || !CharClasses.isSpace(text.charAt(name))) return null;
    int close = LineKinds.closingBrace(text, name + 1);
    if (close < 0) return null;
    boolean closed = text.charAt(close - 1) == '/';
    String options = text.substring(name + 1, Math.max(name + 1, closed ? close - 1 : close));
    return new Tag(text.substring(at + 3, name), options, closed, close + 1);
  }

  /** After {@code {:/name}} or {@code {:/}} at {@code at}, or -1. */
  static int stopEnd(TrackedText text, int at, String name) {
    if (!text.startsWith("{:/", at)) return -1;
    int end = text.startsWith(name, at + 3) ? at + 3 + name.length() : at + 3;
    return CharClasses.charAt(text, end) == '}' ? end + 1 : -1;
  }

  /**
   * What the extension leaves in the tree; {@link NodeKind#ATTRIBUTES} when it is only obeyed, null
   * when there is no such extension.
   */
  static @Nullable Element apply(Tag tag, @Nullable String body, KramdownOptions settings) {
    AttributeList options = new AttributeList();
    options.read(tag.options());
    return switch (tag.name()) {
      case "comment" ->
          body == null
              ? new Element(NodeKind.ATTRIBUTES, 0, 0)
              : new Element(NodeKind.COMMENT, 0, 0).value(body);
      case "nomarkdown" -> {
        String type = options.values().getOrDefault("type", "");
        boolean shown = type.isEmpty() || type.contains("html");
        yield body != null && shown
            ? new Element(NodeKind.RAW, 0, 0).value(body)
            : new Element(NodeKind.ATTRIBUTES, 0, 0);
      }
      case "options" -> {
        options.values().forEach(settings::set);
        yield new Element(NodeKind.ATTRIBUTES, 0, 0);
      }
      default -> null;
    };
  }
}
