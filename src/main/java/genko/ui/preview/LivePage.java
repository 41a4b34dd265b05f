package genko.ui.preview;

import com.google.gson.Gson;
import genko.preview.ImageSource;
import genko.preview.PreviewPage;
import genko.preview.SiteFiles;
import genko.text.PercentEncoding;
import genko.ui.editor.Viewport;
import genko.ui.preview.PageProtocols.Content;
import genko.ui.tab.PostTab;
import genko.web.LiveServer;
import genko.words.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.beans.value.ChangeListener;

/**
 * The page of one post in a browser. It may load what the page beside the text may, but no script
 * of the blog. Belongs to the JavaFX thread.
 */
final class LivePage {
  private static final String IMAGE = "/image/";
  private static final String SITE = "/site/";
  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");
  private static final Pattern FROM_ROOT =
      Pattern.compile("(url\\(\\s*[\"']?|@import\\s+[\"'])/(?!/)");

  private final PostTab tab;
  private final PageImages images;
  private final PageFiles files = new PageFiles();
  private final LiveServer server;
  private final ChangeListener<PreviewPage> onPage = (value, before, after) -> show(after);

  LivePage(Words words, PostTab tab, ImageSource source) throws IOException {
    this.tab = tab;
    images = new PageImages(image -> tab.pageProperty().get().shows(image));
    images.from(source);
    String told = new Gson().toJson(Map.of("words", PageSentences.json(words), "files", "site"));
    server = new LiveServer(this::read, told);
    tab.pageProperty().addListener(onPage);
    show(tab.pageProperty().get());
  }

  /** Where it is. */
  URI address() {
    return server.address();
  }

  /** Takes the blog's files from {@code source} from now on. */
  void setSite(SiteFiles source) {
    files.from(source, false);
  }

  /** Brings the page to where the text is. */
  void follow() {
    Viewport sight = tab.editor().sight();
    double share = sight.share();
    int offset = sight.offset(share) - tab.session().post().bodyStart();
    if (offset < 0) return;
    tab.pageProperty()
        .get()
        .placeOf(offset)
        .ifPresent(place -> server.scroll(place.id(), place.share(), share));
  }

  void end() {
    tab.pageProperty().removeListener(onPage);
    server.close();
  }

  private void show(PreviewPage page) {
    server.show(page);
  }

  private LiveServer.Answer read(String path) throws IOException {
    if (path.startsWith(IMAGE)) {
      return answer(images.read(PercentEncoding.decode(path.substring(IMAGE.length()))));
    }
    if (path.startsWith(SITE))
      return site(files.read(PercentEncoding.decode(path.substring(SITE.length() - 1))));
    if (path.equals("/page.html")) return page(PageProtocols.asset(path));
    return answer(PageProtocols.asset(path));
  }

  private static LiveServer.Answer answer(Content content) {
    return new LiveServer.Answer(content.type(), content.bytes());
  }

  /** A style sheet's addresses from the root lead into the page's folder. */
  private LiveServer.Answer site(Content content) {
    if (!content.type().startsWith("text/css")) return answer(content);
    String path = server.address().getPath();
    String root = path.substring(0, path.lastIndexOf('/')) + SITE;
    String css = new String(content.bytes(), StandardCharsets.UTF_8);
    byte[] led = FROM_ROOT.matcher(css).replaceAll("$1" + root).getBytes(StandardCharsets.UTF_8);
    return new LiveServer.Answer(content.type(), led);
  }

  /** The page as the window has it; the server says what it may load. */
  private static LiveServer.Answer page(Content content) {
    String html = new String(content.bytes(), StandardCharsets.UTF_8);
    String free = POLICY.matcher(html).replaceFirst("");
    String live = free.replace("</head>", "<script src=\"live.js\" defer></script>\n</head>");
    return new LiveServer.Answer(content.type(), live.getBytes(StandardCharsets.UTF_8));
  }
}
