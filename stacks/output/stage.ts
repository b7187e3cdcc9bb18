/**
 * Output that is complete or unchanged: files are written to a stage in the output folder, then a journal lists what will be moved, then the
 * files are moved one by one, the manifest last. A run that finds a journal completes it first; a stage without a journal is removed.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isRunning, ownMark } from "../../constructs/platform/lock/running-process";
import { onInterrupt } from "./interrupt";
import { type Journal, parseJournal, refuseLinks } from "./journal";
import { OutputError, writing } from "./output-error";

const STAGE = ".stage";
const LOCK = ".synth.lock";

export class Stage {
  private readonly moves: string[] = [];
  private readonly folder: string;
  private readonly lock: string;
  private forget: () => void = () => undefined;

  private constructor(private readonly output: string) {
    this.folder = join(output, STAGE);
    this.lock = join(output, LOCK);
  }

  /** @throws OutputError if the folder cannot be written or is locked by another run */
  static open(output: string): Stage {
    return writing(output, () => {
      createFolder(output);
      refuseLinks(output, `${STAGE}/files`);
      const stage = new Stage(output);
      stage.takeLock();
      stage.forget = onInterrupt(() => stage.close());
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

  /** Whether another run is working in this folder, or was interrupted. */
  static isUnfinished(output: string): boolean {
    return writing(output, () => temporaryIn(output).length > 0);
  }

  /** The folder of staged files. There is one for all stacks, because a folder for each would take longer than writing the stack. */
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

  /** Adds a file that another process of this run wrote to the stage. */
  adopt(path: string): void {
    this.moves.push(path);
  }

  /** Moves the staged files into place, in the order in which they were staged. @param drops folders to remove */
  commit(drops: readonly string[]): void {
    writing(this.output, () => {
      const journal: Journal = { moves: this.moves, drops };
      const path = join(this.folder, "journal.json");
      writeDurably(`${path}.part`, JSON.stringify(journal));
      renameSync(`${path}.part`, path);
      this.replay(journal);
    });
  }

  /** Removes the stage and unlocks the folder. */
  close(): void {
    this.forget();
    writing(this.output, () => {
      rmSync(this.folder, { recursive: true, force: true });
      rmSync(this.lock, { force: true });
    });
  }

  private finishInterrupted(): void {
    const path = join(this.folder, "journal.json");
    refuseLinks(this.output, `${STAGE}/journal.json`);
    if (existsSync(path)) this.replay(parseJournal(readFileSync(path, "utf8"), path));
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Can be repeated: a file that was moved before is no longer in the stage. */
  private replay({ moves, drops }: Journal): void {
    for (const path of [...moves, ...drops]) refuseLinks(this.output, path);
    for (const path of moves) {
      const staged = stagedFile(this.files, path);
      if (!lstatSync(staged, { throwIfNoEntry: false })?.isFile()) continue;
      const folder = dirname(join(this.output, path));
      if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
      renameSync(staged, join(this.output, path));
    }
    for (const path of drops) removeStack(join(this.output, path));
  }

  /** Creates the lock as a link to a file that names its owner, so that no other run reads an incomplete one. */
  private takeLock(): void {
    const candidate = `${this.lock}.${process.pid}`;
    writeFileSync(candidate, ownMark());
    try {
      for (let attempt = 0; !this.linkLock(candidate); attempt++) {
        const owner = readIf(this.lock) ?? "";
        if (attempt > 2 || isRunning(owner)) throw lockedBy(owner, this.lock);
        rmSync(this.lock, { force: true });
      }
    } finally {
      rmSync(candidate, { force: true });
    }
    for (const name of temporaryIn(this.output))
      if (name !== LOCK && name !== STAGE && !isRunning(name.slice(LOCK.length + 1))) rmSync(join(this.output, name), { force: true });
  }

  /** @returns whether this run has the lock now; false if another one has it */
  private linkLock(candidate: string): boolean {
    try {
      linkOrCopy(candidate, this.lock);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
      throw error;
    }
  }
}

/** Node says that a path does not exist if a folder of it cannot be created on a read-only file system: creating that one tells the reason. */
function createFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    let first = path;
    while (dirname(first) !== first && !existsSync(dirname(first))) first = dirname(first);
    mkdirSync(first);
    mkdirSync(path, { recursive: true });
  }
}

/** What Berth, the CDKTF CLI and Terraform write to the folder of a stack. Files of anyone else are kept. */
const stackFiles = ["cdk.tf.json", "metadata.json", "plan", ".terraform", ".terraform.lock.hcl"];

function removeStack(folder: string): void {
  for (const name of stackFiles) rmSync(join(folder, name), { recursive: true, force: true });
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

/** The staged form of a file of the output folder. @param path relative to the output folder */
export const stagedFile = (files: string, path: string): string => join(files, path.replaceAll("/", "+"));

/** Names of files and folders that exist only while a run works in the output folder. */
const temporaryIn = (output: string): string[] =>
  existsSync(output) ? readdirSync(output).filter((name) => name === STAGE || name === LOCK || name.startsWith(`${LOCK}.`)) : [];

/** Copies on file systems without links. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    writeFileSync(to, readFileSync(from), { flag: "wx" });
  }
}

function lockedBy(owner: string, lock: string): OutputError {
  const fix = `wait until it ends; if it is not running, delete ${lock}`;
  return new OutputError("B6102", lock, `is locked by process ${owner.split(" ")[0]}`, fix);
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
