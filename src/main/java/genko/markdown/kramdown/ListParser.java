package genko.markdown.kramdown;

import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.LineKinds;
import genko.markdown.kramdown.source.SourceText;
import genko.markdown.kramdown.source.Tags;
import genko.markdown.kramdown.source.TrackedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bullet and numbered lists. A line belongs to an item when it is indented as far as the item's
 * text, or lazily as long as no blank line came before it. An item whose first block is a paragraph
 * without a blank line after it is tight.
 */
final class ListParser {
  /** The first line of an item and the rules for the lines after it. */
  record FirstLine(SourceText text, int indentation) {}

  private final BlockParser blocks;

  ListParser(BlockParser blocks) {
    this.blocks = blocks;
  }

  boolean parse() {
    boolean bullets = LineKinds.afterListMarker(blocks.text, blocks.pos, false, 3) >= 0;
    if (!bullets && LineKinds.afterListMarker(blocks.text, blocks.pos, true, 3) < 0) return false;
    int start = blocks.pos;
    Element list =
        blocks.start(bullets ? NodeKind.BULLET_LIST : NodeKind.ORDERED_LIST, start, start);
    List<List<SourceText.Builder>> texts = new ArrayList<>();
    boolean ended = collect(list, texts, !bullets);
    list.to = blocks.source.span(start, blocks.pos).to();
    blocks.tree.children.add(list);
    Element after = null;
    for (int i = 0; i < list.children.size(); i++) {
      Element item = list.children.get(i);
      for (SourceText.Builder part : texts.get(i)) blocks.parse(item, part.build());
      after = finish(list, item, ended);
    }
    if (after != null && !ended) blocks.tree.children.add(after);
    if (blocks.settings.gfm) TaskLists.mark(list);
    return true;
  }

  /** Gathers the lines of each item; whether the list ended at a {@code ^}. */
  private boolean collect(Element list, List<List<SourceText.Builder>> texts, boolean ordered) {
    TrackedText text = blocks.text;
    SourceText source = blocks.source;
    int markerIndent = 3;
    int indentation = 0;
    boolean nested = false;
    boolean afterBlank = false;
    while (blocks.pos < text.length()) {
      int pos = blocks.pos;
      if (afterBlank && LineKinds.isRule(text, pos)) break;
      int boundary = LineKinds.afterBoundaryMark(text, pos);
      if (boundary >= 0) {
        blocks.pos = boundary;
        return true;
      }
      int lineEnd = CharClasses.lineEnd(text, pos);
      int marker = LineKinds.afterListMarker(text, pos, ordered, markerIndent);
      if (marker >= 0) {
        Element item = new Element(NodeKind.LIST_ITEM, source.span(pos, lineEnd));
        item.block = true;
        item.marker = source.span(CharClasses.skipIndent(text, pos), marker);
        FirstLine first = firstLine(source.slice(marker, lineEnd), marker - pos);
        indentation = first.indentation();
        SourceText words = takeAttributes(first.text(), item);
        list.children.add(item);
        List<SourceText.Builder> parts = new ArrayList<>();
        parts.add(new SourceText.Builder());
        parts.getFirst().append(words, 0, words.length());
        texts.add(parts);
        markerIndent = Math.max(0, Math.min(3, indentation - 1));
        nested = LineKinds.startsList(words.text, 0);
        afterBlank = false;
      } else if (isContent(text, pos, indentation)
          || (!afterBlank && isLazy(text, pos, indentation))) {
        addLine(texts.getLast(), indentation, nested);
        if (!nested && texts.getLast().size() > 1) nested = true;
        list.children.getLast().to = source.span(pos, lineEnd).to();
        afterBlank = false;
        blocks.pos = lineEnd;
        continue;
      } else {
        int blank = LineKinds.afterBlank(text, pos);
        if (blank < 0) break;
        nested = true;
        afterBlank = true;
        texts.getLast().getLast().append(source, pos, blank);
        blocks.pos = blank;
        continue;
      }
      blocks.pos = lineEnd;
    }
    return false;
  }

  private void addLine(List<SourceText.Builder> parts, int indentation, boolean nested) {
    SourceText line =
        expandTabs(blocks.source.slice(blocks.pos, CharClasses.lineEnd(blocks.text, blocks.pos)));
    int spaces = 0;
    while (spaces < indentation && CharClasses.charAt(line.text, spaces) == ' ') spaces++;
    boolean indented = spaces == indentation;
    if (indented) line = line.slice(indentation, line.length());
    boolean startsList = LineKinds.startsList(line.text, 0);
    if (!nested && indented && startsList) {
      parts.add(new SourceText.Builder());
    } else if (nested && !indented && startsList) {
      SourceText.Builder moved = new SourceText.Builder();
      moved.append(" ".repeat(indentation + 4), line.offset(0));
      moved.append(line, 0, line.length());
      line = moved.build();
    }
    parts.getLast().append(line, 0, line.length());
  }

  /** Each tab at the front of a line is four spaces. */
  static SourceText expandTabs(SourceText line) {
    int tabs = 0;
    while (CharClasses.charAt(line.text, tabs) == '\t') tabs++;
    if (tabs == 0) return line;
    SourceText.Builder out = new SourceText.Builder(line.length() + 3 * tabs);
    for (int i = 0; i < tabs; i++) out.append("    ", line.offset(i));
    out.append(line, tabs, line.length());
    return out.build();
  }

  /** Reads what follows a marker of {@code width} characters: its text, and where text stands. */
  static FirstLine firstLine(SourceText rest, int width) {
    int indentation = width;
    SourceText line = rest;
    if (LineKinds.isBlank(line.text, Math.max(0, afterItemAttributes(line.text)))) {
      indentation = 4;
    } else {
      int at = 0;
      SourceText.Builder out = new SourceText.Builder(line.length());
      while (CharClasses.isBlank(CharClasses.charAt(line.text, at))) {
        if (line.text.charAt(at) == ' ') out.append(" ", line.offset(at));
        else out.append(" ".repeat(4 - (out.length() + width) % 4), line.offset(at));
        at++;
      }
      indentation += out.length();
    }
    return new FirstLine(
        line.slice(Math.min(line.length(), firstNonSpace(line.text)), line.length()), indentation);
  }

  private static int firstNonSpace(TrackedText text) {
    return CharClasses.skipSpaces(text, 0);
  }

  /** After an attribute list at the start of an item, white space included, or -1. */
  static int afterItemAttributes(TrackedText text) {
    int start = LineKinds.attributesStart(text, CharClasses.skipSpaces(text, 0));
    if (start < 0) return -1;
    int close = LineKinds.closingBrace(text, start);
    return close < 0 ? -1 : close + 1;
  }

  /** Takes an attribute list off the start of an item's text. */
  SourceText takeAttributes(SourceText words, Element item) {
    int end = afterItemAttributes(words.text);
    if (end < 0) return words;
    int start = words.text.indexOf("{:", 0);
    item.given().read(words.text.substring(start + 2, end - 1));
    blocks.attributeSpans.add(words.span(start, end));
    return words.slice(CharClasses.skipSpaces(words.text, end), words.length());
  }

  /** Whether a line is indented as far as the text of the item. */
  static boolean isContent(TrackedText text, int at, int indentation) {
    if (LineKinds.isBlank(text, at)) return false;
    int steps = indentation / 4;
    int from = at;
    for (int i = 0; i < steps; i++) {
      from = LineKinds.afterIndent(text, from);
      if (from < 0) return false;
    }
    int spaces = 0;
    while (spaces < indentation % 4 && CharClasses.charAt(text, from + spaces) == ' ') spaces++;
    return spaces == indentation % 4 || LineKinds.afterIndent(text, from) >= 0;
  }

  static boolean isLazy(TrackedText text, int at, int indentation) {
    if (LineKinds.isBlank(text, at)) return false;
    int from = at;
    while (from < at + Math.min(3, indentation) && CharClasses.charAt(text, from) == ' ') from++;
    if (CharClasses.charAt(text, from) == '<') return !Tags.interrupts(text, at);
    return CharClasses.charAt(text, from) != '{' || LineKinds.afterBraces(text, at) < 0;
  }

  /** Decides whether an item is tight; the blank lines at its end, which move behind the list. */
  private static @Nullable Element finish(Element list, Element item, boolean ended) {
    List<Element> children = item.children;
    if (children.isEmpty()) return null;
    boolean last = item == list.children.getLast();
    Element first = children.getFirst();
    if (first.kind == NodeKind.PARAGRAPH
        && children.size() >= 2
        && children.get(1).kind == NodeKind.BOUNDARY
        && first.given != null) {
      children.remove(1);
    }
    if (first.kind == NodeKind.PARAGRAPH
        && (children.size() < 2
            || children.get(1).kind != NodeKind.BLANK
            || (last && children.size() == 2 && !ended))
        && (!last || list.children.size() == 1 || othersAreTight(list))) {
      if (children.size() > 1 && children.get(1).kind != NodeKind.BLANK) {
        Element words = first.children.getFirst();
        words.unread = words.unread.plus("\n");
      }
      first.tight = true;
    }
    return children.getLast().kind == NodeKind.BLANK ? children.removeLast() : null;
  }

  /** Whether any item before the last is tight or begins with something else than a paragraph. */
  private static boolean othersAreTight(Element list) {
    for (int i = 0; i + 1 < list.children.size(); i++) {
      List<Element> inner = list.children.get(i).children;
      if (inner.isEmpty()
          || inner.getFirst().kind != NodeKind.PARAGRAPH
          || inner.getFirst().tight) {
        return true;
      }
    }
    return false;
  }
}
