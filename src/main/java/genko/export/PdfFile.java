package genko.export;

import genko.image.Picture;
import genko.preview.ImageSource;
import genko.storage.files.JapaneseFont;
import genko.text.PercentEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.render.FSFont;

/**
 * A page as a PDF on A4, with the letters of a Japanese font embedded, lines broken by the rules of
 * Japanese, and numbered pages. Everything it needs is handed to it: it opens no address.
 */
public final class PdfFile {
  private static final String MONO = "Genko Mono";

  /** How fine the layout is; the library's own default. */
  private static final float DOTS_PER_POINT = 20f * 4f / 3f;

  private static final int DOTS_PER_PIXEL = 20;

  /** What the pages show beside the text: numbers, marks of lists. */
  private static final String ALWAYS = "0123456789/ .-•◦▪…abcdefghijklmnopqrstuvwxyzIVXLCDM";

  private PdfFile() {}

  public static byte[] of(Article article, ImageSource images, JapaneseFont font)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      layout(article, images, font).createPDF(out);
    } catch (DocumentException broken) {
      throw new IOException(broken);
    }
    return out.toByteArray();
  }

  /** The pages, laid out so that all stands on them. */
  static ITextRenderer layout(Article article, ImageSource images, JapaneseFont font)
      throws IOException {
    Article.Pictures all = Article.Pictures.within(images, Picture::forPaper);
    // A drawing is nothing that the maker of the pages knows.
    Document document =
        article.document(
            path -> all.address(path).filter(address -> !address.startsWith("data:image/svg")));
    // An image that is not within the document would be sought on the network.
    for (Element image : document.select("img:not([src^=data:])")) {
      image.replaceWith(new Element("span").addClass("genko-missing").text(name(image)));
    }
    Paper.prepare(document);
    WideTables.number(document);
    document
        .head()
        .append("<style>\n" + HtmlFile.style("/genko/assets/export/print.css") + "</style>");
    Fonts fonts = new Fonts(font, document.wholeText() + ALWAYS + MissingGlyphs.USED);
    MissingGlyphs.draw(document, fonts::has);
    ITextRenderer renderer = laidOut(document, fonts);
    boolean changed = WideTables.fit(document, renderer.getRootBox(), DOTS_PER_PIXEL);
    return changed ? laidOut(document, fonts) : renderer;
  }

  private static ITextRenderer laidOut(Document document, Fonts fonts) {
    ITextOutputDevice device = new ITextOutputDevice(DOTS_PER_POINT);
    ITextRenderer renderer =
        new ITextRenderer(
            DOTS_PER_POINT,
            DOTS_PER_PIXEL,
            device,
            new Closed(device),
            fonts,
            new ITextReplacedElementFactory(device),
            new ITextTextRenderer());
    renderer.setDocument(new W3CDom().fromJsoup(document), "genko:/");
    renderer.layout();
    return renderer;
  }

  /** What stands in the place of a picture that is not there or cannot be read. */
  private static String name(Element image) {
    String words = image.attr("alt").strip();
    String source = PercentEncoding.decode(image.attr("src"));
    String file = source.substring(source.lastIndexOf('/') + 1);
    return words.isEmpty() || words.equals(file) ? file : words + "（" + file + "）";
  }

  private static void goOn() {
    if (Thread.currentThread().isInterrupted()) throw new CancellationException();
  }

  /** The three fonts of an article, told by what style sheets ask for. */
  private static final class Fonts extends ITextFontResolver {
    /** None is ever taken for lighter than what is asked for: such letters would be thickened. */
    private static final int HEAVY = 900;

    private static final Set<IdentValue> BOLD =
        Set.of(
            IdentValue.BOLD,
            IdentValue.BOLDER,
            IdentValue.FONT_WEIGHT_600,
            IdentValue.FONT_WEIGHT_700,
            IdentValue.FONT_WEIGHT_800,
            IdentValue.FONT_WEIGHT_900);

    private final FontDescription regular;
    private final FontDescription bold;
    private final FontDescription mono;

    Fonts(JapaneseFont font, String text) throws IOException {
      regular = read(font.regular(), text);
      bold = font.bold().equals(font.regular()) ? regular : read(font.bold(), text);
      mono = font.mono().equals(font.regular()) ? regular : read(font.mono(), text);
    }

    /** Whether the letters of plain text have this one. */
    boolean has(int letter) {
      return regular.getFont().charExists(letter);
    }

    private static FontDescription read(JapaneseFont.Face face, String text) throws IOException {
      byte[] font = FontSubset.of(face.bytes(), face.index(), text);
      boolean cff = FontSubset.isCff(font);
      String name = face.file().getFileName() + (cff ? ".otf" : ".ttf");
      BaseFont made =
          BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, font, null);
      // Of one with CFF outlines only what is needed is left already.
      made.setSubset(!cff);
      return new FontDescription(made, IdentValue.NORMAL, HEAVY);
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
      // Asked for each word or so, so that a page that nobody waits for any more ends soon.
      goOn();
      String[] families = wanted.families();
      boolean even = families != null && families.length > 0 && families[0].contains(MONO);
      FontDescription other = BOLD.contains(wanted.fontWeight()) ? bold : regular;
      return new ITextFSFont(even ? mono : other, wanted.size());
    }
  }

  /** Finds nothing but what lies in the document itself. */
  private static final class Closed extends ITextUserAgent {
    Closed(ITextOutputDevice device) {
      super(device, DOTS_PER_PIXEL);
    }

    private static final String OWN_STYLES =
        String.valueOf(ITextRenderer.class.getResource("/resources/css/XhtmlNamespaceHandler.css"));

    @Override
    public @Nullable String resolveURI(@Nullable String uri) {
      return uri;
    }

    @Override
    protected @Nullable InputStream resolveAndOpenStream(@Nullable String uri) {
      // The library's own style sheet says which elements are blocks.
      return OWN_STYLES.equals(uri) ? super.resolveAndOpenStream(uri) : null;
    }

    @Override
    protected InputStream openStream(String uri) throws IOException {
      if (uri.equals(OWN_STYLES)) return super.openStream(uri);
      throw new IOException("not opened: " + uri);
    }
  }
}
