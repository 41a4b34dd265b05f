package genko.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of values that a character parts, as spreadsheets write them (RFC 4180): a value in double
 * quotes may hold that character and line ends, and writes a quote twice. An empty line is a row of
 * one empty value. Any text can be read; what is odd about quotes is taken as it stands.
 *
 * @param rows the rows in order; they need not have the same number of values
 * @param isWhole false when a quote is never closed, or a value is larger than {@value
 *     #MOST_UNITS}; the rows then end before it
 */
public record DelimitedText(List<List<Value>> rows, boolean isWhole) {
  private static final int MOST_UNITS = 1 << 24;
  private static final Pattern LINE_END = Pattern.compile("\\R\\z");

  /** One value, without its quotes. */
  public record Value(String text, boolean isQuoted) {}

  /** Reads {@code text}, whose values {@code separator} parts. */
  public static DelimitedText read(String text, char separator) {
    List<List<Value>> rows = new ArrayList<>();
    try (CsvReader<List<Value>> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .maxBufferSize(MOST_UNITS)
            .build(new Row(), text)) {
      reader.forEach(rows::add);
    } catch (CsvParseException tooLarge) {
      return new DelimitedText(List.copyOf(rows), false);
    } catch (IOException impossible) {
      throw new IllegalStateException("a text is always there", impossible);
    }
    if (!endsOpen(rows, text)) return new DelimitedText(List.copyOf(rows), true);
    return new DelimitedText(List.copyOf(rows.subList(0, rows.size() - 1)), false);
  }

  /** Whether the last value begins with a quote and runs on to the end without another. */
  private static boolean endsOpen(List<List<Value>> rows, String text) {
    if (rows.isEmpty()) return false;
    Value last = rows.getLast().getLast();
    if (!last.isQuoted()) return false;
    String written = "\"" + last.text().replace("\"", "\"\"");
    return text.endsWith(written)
        && !LINE_END.matcher(text).replaceFirst("").endsWith(written + "\"");
  }

  /** Gathers the values of one row after the other. */
  private static final class Row extends CsvCallbackHandler<List<Value>> {
    private List<Value> values = new ArrayList<>();

    @Override
    protected void beginRecord(long line) {
      values = new ArrayList<>();
    }

    @Override
    protected void addField(char[] units, int from, int length, boolean quoted) {
      values.add(new Value(new String(units, from, length), quoted));
    }

    @Override
    protected void setEmpty() {
      values.add(new Value("", false));
    }

    @Override
    protected void setComment(char[] units, int from, int length) {
      throw new IllegalStateException("no comments are read");
    }

    @Override
    protected RecordType getRecordType() {
      return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
      return values.size();
    }

    @Override
    protected List<Value> buildRecord() {
      return List.copyOf(values);
    }
  }
}
