/**
 * Whole files, or the old ones: everything is written to a stage in the output folder, then a journal says what will be moved, then it is
 * moved file by file, the manifest last. A run that finds a journal finishes it first; a stage without one is dropped.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isRunning, ownMark } from "../../constructs/platform/lock/running-process";
import { OutputError, writing } from "./output-error";

interface Journal {
  /** Paths in the output folder, in the order in which they are moved. */
  readonly moves: readonly string[];
  /** Folders of stacks that are no more. */
  readonly drops: readonly string[];
}

const STAGE = ".stage";
const LOCK = ".synth.lock";

export class Stage {
  private readonly moves: string[] = [];
  private readonly folder: string;
  private readonly lock: string;

  private constructor(private readonly output: string) {
    this.folder = join(output, STAGE);
    this.lock = join(output, LOCK);
  }

  /** @throws OutputError where the folder cannot be written or another run holds it. */
  static open(output: string): Stage {
    return writing(output, () => {
      mkdirSync(output, { recursive: true });
      const stage = new Stage(output);
      stage.takeLock();
      try {
        stage.finishInterrupted();
        mkdirSync(stage.files, { recursive: true });
      } catch (error) {
        stage.close();
        throw error;
      }
      return stage;
    });
  }

  /** Whether a run ended in the middle of its work there, or is at it. */
  static isLeft(output: string): boolean {
    return writing(output, () => leftIn(output).length > 0);
  }

  /** Where staged files stand: all in one folder, since a folder for each stack costs more than the stack itself. */
  get files(): string {
    return join(this.folder, "files");
  }

  /** Writes one file to the stage. @param path relative to the output folder */
  write(path: string, text: string): void {
    writing(this.output, () => {
      writeFileSync(stagedFile(this.files, path), text);
    });
    this.moves.push(path);
  }

  /** Takes over a file that another process of this run wrote to the stage. */
  adopt(path: string): void {
    this.moves.push(path);
  }

  /** Moves all that was staged into place, in the order in which it was staged. @param drops folders to remove */
  commit(drops: readonly string[]): void {
    writing(this.output, () => {
      const journal: Journal = { moves: this.moves, drops };
      const path = join(this.folder, "journal.json");
      writeDurably(`${path}.part`, JSON.stringify(journal));
      renameSync(`${path}.part`, path);
      this.replay(journal);
    });
  }

  /** Drops the stage and lets others in. */
  close(): void {
    writing(this.output, () => {
      rmSync(this.folder, { recursive: true, force: true });
      rmSync(this.lock, { force: true });
    });
  }

  private finishInterrupted(): void {
    const path = join(this.folder, "journal.json");
    if (existsSync(path)) this.replay(JSON.parse(readFileSync(path, "utf8")));
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Repeatable: what was moved before is no longer in the stage. */
  private replay({ moves, drops }: Journal): void {
    for (const path of moves) {
      const staged = stagedFile(this.files, path);
      if (!existsSync(staged)) continue;
      const folder = dirname(join(this.output, path));
      if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
      renameSync(staged, join(this.output, path));
    }
    for (const path of drops) rmSync(join(this.output, path), { recursive: true, force: true });
  }

  /** The lock appears whole, by a link to a file that holds its owner: nobody ever meets an empty one. */
  private takeLock(): void {
    const own = `${this.lock}.${process.pid}`;
    writeFileSync(own, ownMark());
    try {
      for (let attempt = 0; !this.isTaken(own); attempt++) {
        const holder = readIf(this.lock) ?? "";
        if (attempt > 2 || isRunning(holder)) throw heldBy(holder, this.lock);
        rmSync(this.lock, { force: true });
      }
    } finally {
      rmSync(own, { force: true });
    }
    for (const name of leftIn(this.output))
      if (name !== LOCK && name !== STAGE && !isRunning(name.slice(LOCK.length + 1))) rmSync(join(this.output, name), { force: true });
  }

  private isTaken(own: string): boolean {
    try {
      linkOrCopy(own, this.lock);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
      throw error;
    }
  }
}

/** The staged form of a file of the output folder. @param path relative to the output folder */
export const stagedFile = (files: string, path: string): string => join(files, path.replaceAll("/", "+"));

/** Names of what a run has in the output folder only while it works. */
const leftIn = (output: string): string[] =>
  existsSync(output) ? readdirSync(output).filter((name) => name === STAGE || name === LOCK || name.startsWith(`${LOCK}.`)) : [];

/** Some file systems have no links. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    writeFileSync(to, readFileSync(from), { flag: "wx" });
  }
}

function heldBy(holder: string, lock: string): OutputError {
  const fix = `wait for it to end; if none is running, delete ${lock}`;
  return new OutputError("B6102", lock, `is held by process ${holder.split(" ")[0]}`, fix);
}

/** Undefined if there is no such file. */
export function readIf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
