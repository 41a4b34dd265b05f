package genko.jekyll.liquid.value;

import java.util.Arrays;
import java.util.List;

/** What makes Jekyll give up; caught at the node where it happened. */
public final class BuildAbort extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** More of a text than this would fill the list of problems. */
  private static final int LONGEST = 80;

  private final String key;
  private final transient List<Object> args;

  public BuildAbort(String key, Object... args) {
    super(key, null, false, false);
    this.key = key;
    this.args = Arrays.stream(args).map(BuildAbort::shortened).toList();
  }

  private static Object shortened(Object arg) {
    boolean tooLong = arg instanceof String text && text.length() > LONGEST;
    return tooLong ? ((String) arg).substring(0, LONGEST) + "…" : arg;
  }

  public String key() {
    return key;
  }

  public List<Object> args() {
    return args;
  }
}
