package genko.workspace.settings;

/** How wide the page is made: as the panel, as on a phone, or as on a desk, made small to fit. */
public enum PageWidth {
  PANEL(0),
  PHONE(390),
  DESK(1200);

  private final double pixels;

  PageWidth(double pixels) {
    this.pixels = pixels;
  }

  /** In pixels of the page; 0 for that of the panel. */
  public double pixels() {
    return pixels;
  }
}
