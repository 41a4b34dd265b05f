package genko.ui.editor;

import java.util.Optional;

/** Has no colours for any text, for tests. */
public final class NoColours implements Colouring.Source {
  @Override
  public void ask() {}

  @Override
  public Optional<TextStyles> newest() {
    return Optional.empty();
  }
}
