/** Where comments of a change are kept: what GitHub and GitLab have in common. */

export interface Comment {
  readonly id: string;
  readonly body: string;
  /** Whether the one who asks wrote it: a comment of another is never written over. */
  readonly isOwn: boolean;
}

export interface Forge {
  readonly name: string;
  /** Characters that a comment may have. */
  readonly most: number;
  /** What must never be in a comment: the token itself. */
  readonly secrets: readonly string[];
  /** All comments of the change, the oldest first. */
  comments(): Promise<readonly Comment[]>;
  create(body: string): Promise<void>;
  update(id: string, body: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The forge does not let this token write: forks, tokens that may read alone. */
export class NotAllowed extends Error {
  override readonly name = "NotAllowed";
}

/** Anything else that keeps a comment from being written, as a sentence without the token. */
export class ForgeError extends Error {
  override readonly name = "ForgeError";
  constructor(
    message: string,
    /** Whether it may work at another time, so that nobody knows whether it was done. */
    readonly mayHaveWorked = false,
  ) {
    super(message);
  }
}
