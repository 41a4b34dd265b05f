package genko.ui.notice;

/** A bar above a post that asks something; there is one at most. */
public interface AskingBar {
  /** Takes the keyboard to where the answer begins. */
  void begin();
}
