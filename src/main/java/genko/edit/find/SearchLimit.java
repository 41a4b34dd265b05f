package genko.edit.find;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Says when a search gives up: when nobody waits for it any more, or when its time is over, as a
 * pattern such as {@code (a+)+b} may take longer than the universe has.
 */
public final class SearchLimit {
  private final long end;
  private final BooleanSupplier unwanted;

  private SearchLimit(long end, BooleanSupplier unwanted) {
    this.end = end;
    this.unwanted = unwanted;
  }

  /** Stops {@code time} from now, or as soon as {@code unwanted}, which any thread may ask. */
  public static SearchLimit after(Duration time, BooleanSupplier unwanted) {
    return new SearchLimit(System.nanoTime() + time.toNanos(), unwanted);
  }

  private void check() {
    if (System.nanoTime() - end > 0 || unwanted.getAsBoolean()) throw new Stopped();
  }

  /** {@code text}, which asks this now and then while it is read. */
  CharSequence watch(String text) {
    return new Watched(text);
  }

  /** A search has stopped before its end. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  private final class Watched implements CharSequence {
    private static final int OFTEN = 0x3FFF;

    private final String text;
    private int reads;

    Watched(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int offset) {
      if ((++reads & OFTEN) == 0) check();
      return text.charAt(offset);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return text.substring(from, to);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
