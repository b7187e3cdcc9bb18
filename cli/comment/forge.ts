/** The contract for comments on a change, which GitHub and GitLab implement. */

export interface Comment {
  readonly id: string;
  readonly body: string;
  /** Whether the owner of the token wrote it. Comments of others are never overwritten. */
  readonly isOwn: boolean;
}

export interface Forge {
  readonly name: string;
  /** The maximum number of characters in a comment. */
  readonly most: number;
  /** Texts that a comment must never contain: the token. */
  readonly secrets: readonly string[];
  /** All comments of the change, the oldest first. */
  comments(): Promise<readonly Comment[]>;
  create(body: string): Promise<void>;
  update(id: string, body: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The token may not write comments, as in pull requests from forks, or because it is read-only. */
export class NotAllowed extends Error {
  override readonly name = "NotAllowed";
}

/** Any other reason why a comment was not written. The message does not contain the token. */
export class ForgeError extends Error {
  override readonly name = "ForgeError";
  constructor(
    message: string,
    /** Whether the comment may have been written in spite of the error. */
    readonly mayHaveWorked = false,
  ) {
    super(message);
  }
}
