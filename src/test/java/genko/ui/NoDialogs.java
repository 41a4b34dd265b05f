package genko.ui;

import genko.workspace.Dialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Answers that a test gives in place of a writer: no file, and cancel. */
public class NoDialogs implements Dialogs {
  @Override
  public List<Path> chooseFiles(Optional<Path> folder) {
    return List.of();
  }

  @Override
  public Optional<Path> chooseFolder(Optional<Path> folder) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> chooseTarget(Optional<Path> folder, String name) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> chooseExport(Optional<Path> folder, String name) {
    return Optional.empty();
  }

  @Override
  public Unsaved askUnsaved(List<String> names) {
    return Unsaved.CANCEL;
  }
}
