package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.frontmatter.yaml.ComposedYaml;
import genko.frontmatter.yaml.ComposedYaml.Fault;
import genko.frontmatter.yaml.Indentation;
import genko.frontmatter.yaml.NodeMeaning;
import genko.frontmatter.yaml.YamlLines;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the value of one field, in the form that it has, and leaves every other byte alone. */
final class Lens {
  private final FrontMatter before;
  private final String head;
  private final VerifiedEdit trial;

  Lens(FrontMatter before) {
    this.before = before;
    this.head = before.head();
    this.trial = new VerifiedEdit(before);
  }

  FieldEdit set(Field field, String value) {
    if (field.isScalar() && field.text().equals(value)) return FieldEdit.nothing();
    List<ChangeSet> candidates = new ArrayList<>();
    if (field.isScalar() && field.style() != Style.NONE && field.kind() != Kind.EMPTY) {
      if (field.style() == Style.LITERAL || field.style() == Style.FOLDED) {
        int outer = field.keySpan().from() - YamlLines.start(head, field.keySpan().from());
        BlockScalar.rewrite(field.raw(), field.style(), value, outer, before.lineEnd())
            .ifPresent(raw -> candidates.add(ChangeSet.of(field.valueSpan(), raw)));
        if (field.style() == Style.FOLDED) {
          BlockScalar.rewrite(
                  "|" + field.raw().substring(1), Style.LITERAL, value, outer, before.lineEnd())
              .ifPresent(raw -> candidates.add(ChangeSet.of(field.valueSpan(), raw)));
        }
      }
      for (String raw : Scalars.instead(field, value)) {
        candidates.add(ChangeSet.of(field.valueSpan(), raw));
      }
    }
    for (String raw : Scalars.fresh(field.key(), value)) candidates.add(replace(field, raw));
    return trial.change(
        field, candidates, (after, now) -> now.isScalar() && now.text().equals(value));
  }

  FieldEdit setItems(Field field, List<String> items) {
    List<String> wanted = List.copyOf(items);
    boolean lists =
        field.kind() == Kind.LIST || field.kind() == Kind.TEXT || field.kind() == Kind.EMPTY;
    boolean same = lists && field.items().equals(wanted);
    if (same && (field.kind() != Kind.TEXT || !wanted.isEmpty())) return FieldEdit.nothing();
    List<ChangeSet> candidates = new ArrayList<>();
    if (field.kind() == Kind.LIST && field.style() == Style.FLOW) {
      candidates.addAll(FlowList.rewrite(head, field, wanted));
    } else if (field.kind() == Kind.LIST && !wanted.isEmpty()) {
      candidates.addAll(BlockList.rewrite(head, field, wanted, before.lineEnd()));
    } else if (field.kind() == Kind.TEXT && !field.items().isEmpty() && !wanted.isEmpty()) {
      String joined = String.join(" ", wanted);
      for (String raw : Scalars.instead(field, joined)) {
        candidates.add(ChangeSet.of(field.valueSpan(), raw));
      }
    }
    candidates.add(replace(field, FlowList.fresh(wanted)));
    return trial.change(field, candidates, (after, now) -> now.items().equals(wanted));
  }

  FieldEdit setYaml(Field field, String yaml) {
    if (isValue(field, yaml)) return FieldEdit.nothing();
    String value = Indentation.withoutTrailing(yaml);
    if (isValue(field, value)) return FieldEdit.nothing();
    ComposedYaml alone = ComposedYaml.of(value);
    if (alone.fault().isPresent() && !alone.fault().get().key().endsWith(".alias")) {
      Fault fault = alone.fault().get();
      return new FieldEdit.Refused(
          Problem.of(Severity.FAULT, field.valueSpan(), fault.key(), fault.word()));
    }
    List<ChangeSet> candidates = new ArrayList<>();
    if (value.isEmpty()) {
      candidates.add(emptied(field));
    } else {
      int outer = field.keySpan().from() - YamlLines.start(head, field.keySpan().from());
      boolean below = isBelow(field);
      int column = field.valueSpan().from() - YamlLines.start(head, field.valueSpan().from());
      if (below) {
        String lines = Indentation.add(value, column, before.lineEnd()).substring(column);
        candidates.add(ChangeSet.of(field.valueSpan(), lines));
      }
      candidates.add(replace(field, rehung(value, outer)));
      candidates.add(replace(field, withOwnLineEnds(value)));
      int deeper = outer + 2;
      candidates.add(replace(field, Indentation.add(value, deeper, before.lineEnd()), true));
    }
    // What has a fault has no node, and comments alone have none either: then nothing is compared.
    Optional<String> meaning = Optional.ofNullable(alone.node()).map(NodeMeaning::of);
    return trial.change(
        field,
        candidates,
        (after, now) -> meaning.filter(said -> !after.meaning(now).equals(said)).isEmpty());
  }

  private static boolean isValue(Field field, String yaml) {
    return yaml.equals(field.raw()) || field.kind() == Kind.YAML && yaml.equals(field.text());
  }

  private String withOwnLineEnds(String value) {
    return String.join(before.lineEnd(), Indentation.lines(value));
  }

  /** {@code value} with the lines after its first moved so that they stand inside the key. */
  private String rehung(String value, int outer) {
    List<String> lines = Indentation.lines(value);
    int least = Integer.MAX_VALUE;
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) least = Math.min(least, Indentation.width(line));
    }
    if (least > outer) return withOwnLineEnds(value);
    StringBuilder out = new StringBuilder(lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      out.append(before.lineEnd());
      if (!line.isBlank()) out.append(" ".repeat(outer + 2)).append(line.substring(least));
    }
    return out.toString();
  }

  /** Whether the value is a block on lines of its own. */
  private boolean isBelow(Field field) {
    return field.style() == Style.BLOCK
        && YamlLines.start(head, field.valueSpan().from()) > field.afterColon();
  }

  private ChangeSet replace(Field field, String raw) {
    return replace(field, raw, false);
  }

  /** {@code raw} as the whole value: after the colon, or if {@code onNextLine} below it. */
  private ChangeSet replace(Field field, String raw, boolean onNextLine) {
    String gap = onNextLine ? before.lineEnd() : " ";
    Span value = field.valueSpan();
    if (field.kind() == Kind.BROKEN) {
      boolean wide = head.charAt(field.afterColon() - 1) == '：';
      int from = wide ? field.afterColon() - 1 : field.afterColon();
      return ChangeSet.of(new Span(from, value.to()), (wide ? ":" : "") + gap + raw);
    }
    if (value.isEmpty()) return ChangeSet.insert(field.afterColon(), gap + raw);
    if (isBelow(field)) {
      Span lines = new Span(YamlLines.start(head, value.from()), YamlLines.next(head, value.to()));
      return ChangeSet.of(
          new Change(Span.at(field.afterColon()), gap + raw), new Change(lines, ""));
    }
    boolean spaced = value.from() > field.afterColon() && !onNextLine;
    Span span = spaced ? value : new Span(field.afterColon(), value.to());
    return ChangeSet.of(span, spaced ? raw : gap + raw);
  }

  private ChangeSet emptied(Field field) {
    Span value = field.valueSpan();
    if (isBelow(field)) {
      return ChangeSet.of(
          new Span(YamlLines.start(head, value.from()), YamlLines.next(head, value.to())), "");
    }
    return ChangeSet.of(new Span(field.afterColon(), value.to()), "");
  }
}
