/**
 * Whole files, or the old ones: everything is written to a stage in the output folder, then a journal says what will be moved, then it is
 * moved file by file, the manifest last. A run that finds a journal finishes it first; a stage without one is dropped.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { OutputError, writing } from "./output-error";

interface Journal {
  /** Paths in the output folder, in the order in which they are moved. */
  readonly moves: readonly string[];
  /** Folders of stacks that are no more. */
  readonly drops: readonly string[];
}

export class Stage {
  private readonly moves: string[] = [];
  private readonly folder: string;
  private readonly lock: string;

  private constructor(private readonly output: string) {
    this.folder = join(output, ".stage");
    this.lock = join(output, ".synth.lock");
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
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.lock, { force: true });
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

  private takeLock(): void {
    for (let attempt = 0; ; attempt++) {
      try {
        writeFileSync(this.lock, String(process.pid), { flag: "wx" });
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const holder = Number(existsSync(this.lock) ? readFileSync(this.lock, "utf8") : 0);
      if (attempt > 2 || isRunning(holder))
        throw new OutputError(
          "B6102",
          this.lock,
          `is held by process ${holder}`,
          `wait for it to end; if none is running, delete ${this.lock}`,
        );
      rmSync(this.lock, { force: true });
    }
  }
}

/** The staged form of a file of the output folder. @param path relative to the output folder */
export const stagedFile = (files: string, path: string): string => join(files, path.replaceAll("/", "+"));

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
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
