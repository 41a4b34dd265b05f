package genko.storage.git;

/** How a file differs from what was committed, or a commit of it from what was pushed. */
public enum GitState {
  /** Git does not know it. */
  NEW,
  CHANGED,
  /** What it holds, or a part of that, is in the next commit already. */
  STAGED,
  /** A merge left it to be looked at. */
  CONFLICTED,
  /** It is committed, and not where it is pushed to. */
  UNPUSHED,
  /** It does not differ, or git leaves it out. */
  UNCHANGED
}
