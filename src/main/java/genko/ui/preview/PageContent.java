package genko.ui.preview;

import genko.preview.ImageSource;
import genko.preview.SiteFiles;

/**
 * Where what a page shows beside its text comes from: the images of the post and the files of the
 * blog, each at an address that changes with its source, so that the page takes them anew.
 */
final class PageContent {
  private final ShownPage page;
  private final PageImages images;
  private final PageFiles files = new PageFiles();
  private SiteFiles site = SiteFiles.NONE;
  private boolean scripts;

  PageContent(ShownPage page) {
    this.page = page;
    images = new PageImages(source -> page.wanted().shows(source));
  }

  /** Why the image at {@code address} is not shown, as a key of words. */
  String whyNot(String address) {
    return images.whyNot(address);
  }

  /** Takes the images of the post from {@code source}; those that are shown are taken anew. */
  void setImages(ImageSource source) {
    images.from(source);
    page.call("images", images.address());
  }

  /**
   * Takes the files of the blog from {@code source}, script files only where {@code wanted};
   * whether the page must be loaded anew for that.
   */
  boolean setSite(SiteFiles source, boolean wanted) {
    site = source;
    files.from(source, wanted);
    boolean another = scripts != wanted;
    scripts = wanted;
    if (!another) page.call("files", files.address());
    return another;
  }

  SiteFiles site() {
    return site;
  }

  /** Whether script files of the blog run. */
  boolean runsScripts() {
    return scripts;
  }

  /** Tells a page that has just been loaded. */
  void begin(PageScript script) {
    script.call("images", images.address());
    script.call("files", files.address());
  }
}
