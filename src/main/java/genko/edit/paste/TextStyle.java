package genko.edit.paste;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * How words look on the page that they were copied from, as far as Markdown can say it. {@code
 * link} is the address that they lead to, already fit for Markdown, or empty; {@code kept} says
 * that line ends are line ends there.
 */
record TextStyle(Set<Mark> marks, String link, boolean kept) {
  static final TextStyle PLAIN = new TextStyle(Set.of(), "", false);

  private static final Pattern WEIGHT =
      Pattern.compile("font-weight\\s*:\\s*([a-z]+|\\d+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SLANT =
      Pattern.compile("font-style\\s*:\\s*([a-z]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE =
      Pattern.compile("text-decoration(?:-line)?\\s*:[^;]*line-through", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPACE =
      Pattern.compile("white-space\\s*:\\s*([a-z-]+)", Pattern.CASE_INSENSITIVE);
  private static final int BOLD_FROM = 600;

  /** What can be marked, in the order in which marks are nested where nothing else decides. */
  enum Mark {
    LINK,
    STRIKE,
    BOLD,
    ITALIC
  }

  TextStyle {
    marks = Set.copyOf(marks);
  }

  boolean has(Mark mark) {
    return marks.contains(mark);
  }

  TextStyle with(Mark mark, boolean on) {
    if (has(mark) == on) return this;
    EnumSet<Mark> changed = EnumSet.noneOf(Mark.class);
    changed.addAll(marks);
    if (on) changed.add(mark);
    else changed.remove(mark);
    return new TextStyle(changed, link, kept);
  }

  TextStyle to(String address) {
    return new TextStyle(marks, address, kept).with(Mark.LINK, !address.isEmpty());
  }

  TextStyle keeping(boolean lineEnds) {
    return new TextStyle(marks, link, lineEnds);
  }

  /** What this and {@code other} have in common. */
  TextStyle and(TextStyle other) {
    EnumSet<Mark> both = EnumSet.noneOf(Mark.class);
    for (Mark mark : marks) {
      if (other.has(mark) && (mark != Mark.LINK || link.equals(other.link))) both.add(mark);
    }
    return new TextStyle(both, both.contains(Mark.LINK) ? link : "", kept);
  }

  /** The look inside {@code element}: by its name, then by its style, which may take it back. */
  TextStyle inside(Element element) {
    TextStyle look =
        switch (element.normalName()) {
          case "b", "strong" -> with(Mark.BOLD, true);
          case "i", "em", "cite", "dfn", "var" -> with(Mark.ITALIC, true);
          case "s", "strike", "del" -> with(Mark.STRIKE, true);
          case "a" -> {
            String address = Addresses.link(element.attr("href"));
            yield address.isEmpty() || has(Mark.LINK) ? this : to(titled(address, element));
          }
          default -> this;
        };
    String style = element.attr("style");
    return style.isEmpty() ? look : look.styled(style);
  }

  private static String titled(String address, Element element) {
    String title = element.attr("title").strip();
    boolean plain =
        !title.isEmpty() && title.chars().noneMatch(unit -> "\"\\|\n{".indexOf(unit) >= 0);
    return plain ? address + " \"" + title + "\"" : address;
  }

  private TextStyle styled(String style) {
    TextStyle look = this;
    Matcher weight = WEIGHT.matcher(style);
    if (weight.find()) look = look.with(Mark.BOLD, isBold(weight.group(1), look.has(Mark.BOLD)));
    Matcher slant = SLANT.matcher(style);
    if (slant.find()) {
      String value = slant.group(1).toLowerCase(Locale.ROOT);
      if (value.equals("normal")) look = look.with(Mark.ITALIC, false);
      else if (value.startsWith("italic") || value.startsWith("oblique")) {
        look = look.with(Mark.ITALIC, true);
      }
    }
    if (LINE.matcher(style).find()) look = look.with(Mark.STRIKE, true);
    Matcher space = SPACE.matcher(style);
    if (space.find()) {
      String value = space.group(1).toLowerCase(Locale.ROOT);
      look = look.keeping(value.startsWith("pre") || value.equals("break-spaces"));
    }
    return look;
  }

  private static boolean isBold(String weight, boolean before) {
    return switch (weight.toLowerCase(Locale.ROOT)) {
      case "bold", "bolder" -> true;
      case "normal", "lighter" -> false;
      case String number when Character.isDigit(number.charAt(0)) ->
          number.length() < 5 && Integer.parseInt(number) >= BOLD_FROM;
      default -> before;
    };
  }
}
