package genko.ui.preview;

import genko.blog.PublicationStatus;
import genko.blog.PublicationStatus.State;
import genko.words.Words;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/**
 * What will become of the post, in a line above the page: what keeps it from readers, its address,
 * which a click copies, when it goes out, and another post at the same address, which a click
 * opens. Takes no room where nothing is known.
 */
public final class PublicationStrip extends HBox {
  /** What takes no longer than this is not worth a word. */
  private static final Duration QUIET = Duration.millis(300);

  private static final Duration SAID = Duration.seconds(1.6);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Words words;
  private final Label state = new Label();
  private final Button address = new Button();
  private final Label date = new Label();
  private final Hyperlink rival = new Hyperlink();
  private final Label reading = new Label();
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private final PauseTransition copied = new PauseTransition(SAID);
  private Consumer<String> onOpen = path -> {};
  private Optional<PublicationStatus> publication = Optional.empty();

  public PublicationStrip(Words words) {
    this.words = words;
    getStyleClass().add("fate");
    address.getStyleClass().add("address");
    address.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    address.setMinWidth(60);
    address.setOnAction(event -> copy());
    rival.setOnAction(
        event ->
            publication.flatMap(PublicationStatus::rival).ifPresent(path -> onOpen.accept(path)));
    rival.setMinWidth(60);
    rival.getStyleClass().add("rival");
    state.getStyleClass().add("state");
    date.setMinWidth(USE_PREF_SIZE);
    copied.setOnFinished(event -> fill());
    reading.setText(words.say("blog.reading"));
    reading.setMinWidth(0);
    quiet.setOnFinished(event -> showReading(true));
    getChildren().addAll(reading, state, address, date, rival);
    showReading(false);
    setAccessibleRole(AccessibleRole.PARENT);
    show(Optional.empty());
  }

  /** Called with the path, from the blog's root, of a post that is to be opened. */
  public void setOnOpen(Consumer<String> onOpen) {
    this.onOpen = onOpen;
  }

  public void show(Optional<PublicationStatus> next) {
    if (next.equals(publication) && isManaged() == next.isPresent()) return;
    publication = next;
    copied.stop();
    fill();
  }

  /** Whether the post's blog is being read for the first time, which is said when it takes long. */
  void setReading(boolean now) {
    quiet.stop();
    if (now) quiet.playFromStart();
    else showReading(false);
  }

  private void showReading(boolean now) {
    reading.setVisible(now);
    reading.setManaged(now);
    fill();
  }

  private static Tooltip tip(String text) {
    Tooltip tip = new Tooltip(text);
    tip.setWrapText(true);
    tip.setMaxWidth(480);
    return tip;
  }

  private void fill() {
    boolean any = publication.isPresent() || reading.isManaged();
    setVisible(any);
    setManaged(any);
    if (publication.isPresent()) fill(publication.get());
    else for (Labeled each : List.of(state, address, date, rival)) put(each, "");
  }

  private void fill(PublicationStatus of) {
    boolean quiet = of.state() == State.PUBLISHED;
    put(state, quiet ? "" : words.say("fate." + key(of.state())));
    state.getStyleClass().removeAll("doubt", "fault");
    if (isFault(of.state())) state.getStyleClass().add("fault");
    else if (isDoubt(of.state())) state.getStyleClass().add("doubt");
    put(address, of.address().isEmpty() ? "" : path(of));
    state.setMinWidth(of.address().isEmpty() ? 0 : USE_PREF_SIZE);
    boolean dated = (quiet || of.state() == State.FUTURE) && of.rival().isEmpty();
    put(date, dated ? of.date().map(at -> day(of, at)).orElse("") : "");
    put(rival, of.rival().map(path -> "⚠ " + words.say("fate.rival", name(path))).orElse(""));
    String all = details(of);
    Tooltip tip = tip(all);
    for (Labeled each : List.of(state, address, date, rival)) each.setTooltip(tip);
    address.setAccessibleText(words.say("fate.copy", of.readable()));
    rival.setAccessibleText(rival.getText());
    setAccessibleText(all);
  }

  /** The address without the site's own, which is the same for every post. */
  private static String path(PublicationStatus of) {
    return of.readable().replaceFirst("^[a-z]+://[^/]*", "");
  }

  /** Until a post is out its hour matters too. */
  private static String day(PublicationStatus of, ZonedDateTime at) {
    return (of.state() == State.FUTURE ? MINUTE : DAY).format(at);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean isFault(State state) {
    return switch (state) {
      case UNREAD, ENCODING, BAD_DATE, BAD_PERMALINK -> true;
      default -> false;
    };
  }

  private static boolean isDoubt(State state) {
    return state == State.NAME || state == State.EXCLUDED;
  }

  private static void put(Labeled label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  /** Everything in sentences, for whoever wants to know. */
  private String details(PublicationStatus of) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("fate." + key(of.state()) + ".tip", of.word()));
    if (!of.address().isEmpty()) lines.add(of.readable());
    of.date()
        .filter(at -> !of.address().isEmpty())
        .ifPresent(at -> lines.add(words.say("fate.date", MINUTE.format(at), at.getZone())));
    of.rival().ifPresent(path -> lines.add(words.say("fate.rival.tip", path)));
    return String.join("\n", lines);
  }

  private static String key(State state) {
    return switch (state) {
      case PUBLISHED -> "published";
      case UNREAD -> "unread";
      case DRAFT -> "draft";
      case FUTURE -> "future";
      case HIDDEN -> "hidden";
      case EXPIRED -> "expired";
      case PRIVATE -> "private";
      case UNSENT -> "unsent";
      case KEPT -> "kept";
      case NAME -> "name";
      case EXCLUDED -> "excluded";
      case UNWRITTEN -> "unwritten";
      case COPIED -> "copied-file";
      case ENCODING -> "encoding";
      case BAD_DATE -> "bad-date";
      case BAD_PERMALINK -> "bad-permalink";
    };
  }

  private void copy() {
    if (publication.isEmpty()) return;
    ClipboardContent content = new ClipboardContent();
    content.putString(publication.get().address());
    Clipboard.getSystemClipboard().setContent(content);
    put(date, words.say("fate.copied"));
    copied.playFromStart();
  }
}
