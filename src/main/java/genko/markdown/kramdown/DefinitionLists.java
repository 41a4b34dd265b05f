package genko.markdown.kramdown;

import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.LineKinds;
import genko.markdown.kramdown.source.SourceText;
import genko.markdown.kramdown.source.TrackedText;
import java.util.ArrayList;
import java.util.List;

/** Definition lists: a paragraph of terms, then lines that begin with a colon. */
final class DefinitionLists {
  private final BlockParser blocks;
  private final ListParser lists;

  DefinitionLists(BlockParser blocks) {
    this.blocks = blocks;
    this.lists = new ListParser(blocks);
  }

  boolean parse() {
    if (LineKinds.afterDefinitionMarker(blocks.text, blocks.pos, 3) < 0) return false;
    List<Element> before = blocks.tree.children;
    int size = before.size();
    boolean direct = size >= 1 && before.getLast().kind == NodeKind.PARAGRAPH;
    boolean apart =
        size >= 2
            && before.getLast().kind == NodeKind.BLANK
            && before.getLast().value().equals("\n")
            && before.get(size - 2).kind == NodeKind.PARAGRAPH;
    if (!direct && !apart) return false;
    Element list = blocks.start(NodeKind.DEFINITION_LIST, blocks.pos, blocks.pos);
    if (apart) before.removeLast();
    Element terms = before.removeLast();
    list.from = terms.from;
    if (terms.given != null) list.given = terms.given;
    addTerms(list, terms.children.getFirst().unread);
    int start = blocks.pos;
    List<SourceText.Builder> texts = new ArrayList<>();
    collect(list, texts, apart);
    list.to = blocks.source.span(start, blocks.pos).to();
    Element after = null;
    int next = 0;
    for (Element item : list.children) {
      if (item.kind == NodeKind.TERM) continue;
      blocks.parse(item, texts.get(next++).build());
      List<Element> children = item.children;
      if (children.isEmpty()) continue;
      after = children.getLast().kind == NodeKind.BLANK ? children.removeLast() : null;
      if (!children.isEmpty() && children.getFirst().kind == NodeKind.PARAGRAPH && !item.flag) {
        Element first = children.getFirst();
        if (children.size() > 1) {
          first.children.getFirst().unread = first.children.getFirst().unread.plus("\n");
        }
        first.tight = true;
      }
    }
    join(before, list);
    if (after != null) before.add(after);
    return true;
  }

  /** A definition list right after another goes on with it. */
  private static void join(List<Element> before, Element list) {
    int size = before.size();
    Element earlier = null;
    if (size >= 1 && before.getLast().kind == NodeKind.DEFINITION_LIST) {
      earlier = before.getLast();
    } else if (size >= 2
        && before.getLast().kind == NodeKind.BLANK
        && before.get(size - 2).kind == NodeKind.DEFINITION_LIST) {
      before.removeLast();
      earlier = before.getLast();
    }
    if (earlier == null) {
      before.add(list);
      return;
    }
    earlier.children.addAll(list.children);
    earlier.to = list.to;
  }

  private void addTerms(Element list, SourceText words) {
    for (int from = 0; from < words.length(); ) {
      int end = CharClasses.lineEnd(words.text, from);
      int to = end > from && words.text.charAt(end - 1) == '\n' ? end - 1 : end;
      SourceText line = words.slice(from, to);
      Element term = new Element(NodeKind.TERM, words.span(from, to));
      term.block = true;
      line = lists.takeAttributes(line, term);
      term.children.add(Element.unread(line));
      list.children.add(term);
      from = end;
    }
  }

  private void collect(Element list, List<SourceText.Builder> texts, boolean apart) {
    TrackedText text = blocks.text;
    SourceText source = blocks.source;
    boolean keepParagraph = apart;
    boolean afterBlank = false;
    int markerIndent = 3;
    int indentation = 0;
    while (blocks.pos < text.length()) {
      int pos = blocks.pos;
      int lineEnd = CharClasses.lineEnd(text, pos);
      int marker = LineKinds.afterDefinitionMarker(text, pos, markerIndent);
      if (marker >= 0) {
        Element item = new Element(NodeKind.DEFINITION, source.span(pos, lineEnd));
        item.block = true;
        item.marker = source.span(CharClasses.skipIndent(text, pos), marker);
        item.flag = keepParagraph;
        ListParser.FirstLine first =
            ListParser.firstLine(source.slice(marker, lineEnd), marker - pos);
        indentation = first.indentation();
        SourceText words = lists.takeAttributes(first.text(), item);
        SourceText.Builder inner = new SourceText.Builder();
        inner.append(words, 0, words.length());
        texts.add(inner);
        list.children.add(item);
        markerIndent = Math.max(0, Math.min(3, indentation - 1));
        keepParagraph = false;
        afterBlank = false;
      } else if (LineKinds.afterBoundaryMark(text, pos) >= 0) {
        return;
      } else if (ListParser.isContent(text, pos, indentation)
          || (!afterBlank && ListParser.isLazy(text, pos, indentation))) {
        SourceText line = ListParser.expandTabs(source.slice(pos, lineEnd));
        int spaces = 0;
        while (spaces < indentation && CharClasses.charAt(line.text, spaces) == ' ') spaces++;
        if (spaces == indentation) line = line.slice(indentation, line.length());
        texts.getLast().append(line, 0, line.length());
        list.children.getLast().to = source.span(pos, lineEnd).to();
        keepParagraph = false;
        afterBlank = false;
      } else {
        int blank = LineKinds.afterBlank(text, pos);
        if (blank < 0) return;
        keepParagraph = true;
        afterBlank = true;
        texts.getLast().append(source, pos, blank);
        lineEnd = blank;
      }
      blocks.pos = lineEnd;
    }
  }
}
