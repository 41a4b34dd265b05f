package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.BlockTag;
import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateBody;
import genko.jekyll.liquid.value.Comparisons;
import genko.jekyll.liquid.value.LiquidNumbers;
import genko.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code tablerow}. */
public record TableRowTag(LoopMarkup over, TemplateBody body, Span tag, Span span)
    implements BlockTag {
  @Override
  public boolean isBlank() {
    return body.isBlank();
  }

  @Override
  public void render(RenderContext run) {
    Object value = over.list().value(run);
    if (!Comparisons.isTrue(value)) return;
    long from = number(run, "offset");
    long count = over.with().containsKey("limit") ? number(run, "limit") : Integer.MAX_VALUE;
    List<?> items = ForTag.slice(value, from, count, run.budget());
    long columns = number(run, "cols");
    run.made("<tr class=\"row1\">\n");
    run.scoped(() -> rows(run, items, columns));
    run.made("</tr>\n");
  }

  private void rows(RenderContext run, List<?> items, long columns) {
    long row = 1;
    long column = 1;
    for (int index = 0; index < items.size(); index++) {
      run.budget().spend();
      run.set("tablerowloop", position(index, items.size(), row, column, columns));
      run.set(over.variable(), items.get(index));
      run.made("<td class=\"col" + column + "\">");
      body.render(run);
      run.made("</td>");
      boolean full = column == columns;
      if (full && index + 1 < items.size()) {
        run.made("</tr>\n<tr class=\"row" + (row + 1) + "\">");
      }
      if (full) row++;
      column = full ? 1 : column + 1;
    }
  }

  private static Map<String, Object> position(
      long index, long length, long row, long column, long columns) {
    Map<String, Object> position = new HashMap<>();
    position.put("length", length);
    position.put("row", row);
    position.put("col", column);
    position.put("col0", column - 1);
    position.put("index", index + 1);
    position.put("index0", index);
    position.put("rindex", length - index);
    position.put("rindex0", length - index - 1);
    position.put("first", index == 0);
    position.put("last", index == length - 1);
    position.put("col_first", column == 1);
    position.put("col_last", column == columns);
    return position;
  }

  private long number(RenderContext run, String attribute) {
    Expression value = over.with().get(attribute);
    return value == null ? 0 : LiquidNumbers.truncated(value.value(run));
  }
}
