package genko.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of a blog's own server for an engine that has no sockets: the scripts with which servers
 * have pages loaded anew find none, and leave it, instead of failing in the engine again and again.
 */
final class SocketlessPage {
  private static final byte[] SCRIPT =
      "<script>delete window.WebSocket;</script>".getBytes(StandardCharsets.US_ASCII);

  /** After these the page's own scripts begin; without any of them it begins with those. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\A\\s*(?:<!doctype[^>]*>|<!--.*?-->|<html[^>]*>|<head[^>]*>|\\s++)*+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private SocketlessPage() {}

  /** {@code html}, in whatever encoding that has the letters of ASCII where ASCII has them. */
  static byte[] of(byte[] html) {
    String text = new String(html, StandardCharsets.ISO_8859_1);
    Matcher before = BEFORE.matcher(text);
    int at = before.lookingAt() ? before.end() : 0;
    byte[] out = new byte[html.length + SCRIPT.length];
    System.arraycopy(html, 0, out, 0, at);
    System.arraycopy(SCRIPT, 0, out, at, SCRIPT.length);
    System.arraycopy(html, at, out, at + SCRIPT.length, html.length - at);
    return out;
  }
}
