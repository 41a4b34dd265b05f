package genko.ui.preview;

import com.google.gson.Gson;
import genko.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page itself says, in the writer's language. */
final class PageSentences {
  /** What the page calls by the last part of its key; it fills in the arguments itself. */
  private static final List<String> KEYS =
      List.of(
          "preview.empty",
          "preview.long",
          "preview.lost.audio",
          "preview.lost.avif",
          "preview.lost.drawing",
          "preview.lost.format",
          "preview.lost.frame",
          "preview.lost.heic",
          "preview.lost.image",
          "preview.lost.large",
          "preview.lost.missing",
          "preview.lost.much",
          "preview.lost.outside",
          "preview.lost.remote",
          "preview.lost.tiff",
          "preview.lost.video",
          "preview.math",
          "preview.named");

  private PageSentences() {}

  /** The sentences as the page's script takes them. */
  static String json(Words words) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String key : KEYS) {
      said.put(key.substring(key.lastIndexOf('.') + 1), words.say(key, "{0}", "{1}"));
    }
    return new Gson().toJson(said);
  }
}
