package genko.ui.window;

import genko.jekyll.rules.PostName;
import genko.words.Words;
import genko.workspace.Dialogs;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/** Asks with the platform's own file dialogs and an alert in the writer's language. */
final class ScreenDialogs implements Dialogs {
  private final Stage owner;
  private final Words words;

  ScreenDialogs(Stage owner, Words words) {
    this.owner = owner;
    this.words = words;
  }

  @Override
  public List<Path> chooseFiles(Optional<Path> folder) {
    List<File> files = chooser("dialog.open", folder).showOpenMultipleDialog(owner);
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> chooseFolder(Optional<Path> folder) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(words.say("dialog.open-folder"));
    folder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> chooseTarget(Optional<Path> folder, String name) {
    FileChooser chooser = chooser("dialog.save", folder);
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> chooseExport(Optional<Path> folder, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("dialog.export"));
    chooser.setInitialFileName(name);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending),
            new ExtensionFilter(words.say("dialog.all-files"), "*.*"));
    folder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  private FileChooser chooser(String key, Optional<Path> folder) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say(key));
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(
                words.say("dialog.posts"),
                PostName.EXTENSIONS.stream().map(extension -> "*." + extension).toList()),
            new ExtensionFilter(words.say("dialog.all-files"), "*.*"));
    folder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  @Override
  public Unsaved askUnsaved(List<String> names) {
    return unsaved(names)
        .showAndWait()
        .map(
            answer ->
                switch (answer.getButtonData()) {
                  case YES -> Unsaved.SAVE;
                  case NO -> Unsaved.DISCARD;
                  default -> Unsaved.CANCEL;
                })
        .orElse(Unsaved.CANCEL);
  }

  /** Asks what becomes of the unsaved posts that are called {@code names}. */
  Alert unsaved(List<String> names) {
    ButtonType save = new ButtonType(words.say("dialog.unsaved.save"), ButtonData.YES);
    ButtonType discard = new ButtonType(words.say("dialog.unsaved.discard"), ButtonData.NO);
    ButtonType cancel = new ButtonType(words.say("dialog.cancel"), ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.NONE, "", save, discard, cancel);
    alert.initOwner(owner);
    alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    alert.setTitle(words.say("app.name"));
    alert.setHeaderText(
        names.size() == 1
            ? words.say("dialog.unsaved.one", names.getFirst())
            : words.say("dialog.unsaved.many", names.size()));
    alert.setContentText(words.say("dialog.unsaved.hint"));
    return alert;
  }
}
