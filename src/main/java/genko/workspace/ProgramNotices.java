package genko.workspace;

import genko.async.TaskQueues;
import genko.async.TaskQueues.Lane;
import genko.storage.files.SaveResult.Failed;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.notice.Notices;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What concerns the program and not one post, told in sentences: its folders, its journals, a disk
 * that does not answer, and what should never have happened. Lives on the owner's thread.
 */
public final class ProgramNotices {
  private static final String TROUBLE = "trouble";
  private static final String FAULT = "fault";
  private static final String DISK = "disk";

  private final Words words;
  private final Notices notices;

  /** What is wrong now: the key of a sentence, the worst last. */
  private final SortedSet<String> troubles = new TreeSet<>();

  public ProgramNotices(Words words, Notices notices) {
    this.words = words;
    this.notices = notices;
  }

  /** Says {@code sentence} in the place of what was said about {@code topic}. */
  public void show(String topic, String sentence, Choice... choices) {
    notices.show(Notice.closable(words, topic, true, sentence, choices));
  }

  /** Says that the program's own {@code folders} cannot be written. */
  public void tellRefusing(List<Path> folders) {
    List<String> names = folders.stream().map(Path::toString).toList();
    show("folders", words.say("notice.folders", joined(names)));
  }

  /** Says why what the writer lets blogs do is not remembered. */
  public void tellForgotten(Failed why) {
    String sentence = words.say(why.key(), why.args().toArray());
    show("forgotten", words.say("notice.permissions-forgotten", sentence));
  }

  /** Says where that lies which could not be brought back. */
  public void tellAside(List<Path> places) {
    String all = places.stream().map(Path::toString).collect(Collectors.joining("\n"));
    show("aside", words.say("notice.journal-aside", all));
  }

  /** Whether texts can be kept for the next start. */
  public void setJournalWrong(boolean wrong) {
    tell("notice.no-journal", wrong);
  }

  /** Whether versions of posts can be kept. */
  public void setHistoryWrong(boolean wrong) {
    tell("notice.no-history", wrong);
  }

  /** Says the worst of what is wrong with the program's own files now. */
  private void tell(String key, boolean wrong) {
    if (wrong) troubles.add(key);
    else troubles.remove(key);
    if (troubles.isEmpty()) notices.dismiss(TROUBLE);
    else show(TROUBLE, words.say(troubles.last()));
  }

  /** Tells of {@code fault}, whose details {@code copy} takes to where they can be handed on. */
  public void tell(UncaughtExceptions.Fault fault, Consumer<String> copy) {
    String sentence =
        fault
            .log()
            .map(file -> words.say("notice.fault", fault.kind(), file.toString()))
            .orElseGet(() -> words.say("notice.fault.no-log", fault.kind()));
    Runnable work = () -> copy.accept(fault.details());
    show(FAULT, sentence, new Choice(words.say("notice.fault.copy"), work));
  }

  /** Says whose disk does not answer, as long as that is so. */
  public void tellLate(Set<Lane> late) {
    notices.dismiss(DISK);
    if (late.isEmpty()) return;
    List<String> names =
        late.stream()
            .flatMap(lane -> lane.file().stream())
            .map(path -> path.getFileName().toString())
            .sorted()
            .toList();
    long seconds = TaskQueues.LIMIT.toSeconds();
    String sentence =
        names.isEmpty()
            ? words.say("notice.disk-late", seconds)
            : words.say("notice.disk-late.files", joined(names), seconds);
    show(DISK, sentence);
  }

  private String joined(Collection<String> names) {
    return String.join(words.say("notice.and"), names);
  }
}
