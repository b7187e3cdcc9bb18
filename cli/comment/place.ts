/** Finds the pull or merge request to comment on, from options or from the environment of the pipeline. */
import { existsSync, readFileSync } from "node:fs";
import type { Forge } from "./forge";
import { github } from "./github";
import { gitlab } from "./gitlab";

export type ForgeName = "github" | "gitlab";

export interface PlaceOptions {
  readonly on?: ForgeName;
  readonly repository?: string;
  readonly pull?: number;
  readonly author?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Names every missing part of the address of the change, with the option or variable that sets it. */
export class PlaceError extends Error {
  override readonly name = "PlaceError";
}

export function forgeOf(options: PlaceOptions, env: Environment): Forge {
  const on = options.on ?? (env.GITLAB_CI === undefined ? "github" : "gitlab");
  return places[on](options, env);
}

const places: { readonly [K in ForgeName]: (options: PlaceOptions, env: Environment) => Forge } = {
  github(options, env) {
    const [token, repository, pull] = [
      env.GITHUB_TOKEN || env.GH_TOKEN,
      options.repository ?? env.GITHUB_REPOSITORY,
      options.pull ?? pullOf(env),
    ];
    return ifComplete(
      { "a token (GITHUB_TOKEN)": token, "the repository (--repository OWNER/NAME)": repository, "the pull request (--pull NUMBER)": pull },
      () =>
        github({
          apiUrl: env.GITHUB_API_URL || "https://api.github.com",
          token: token ?? "",
          repository: repository ?? "",
          pull: pull ?? 0,
          author: options.author,
        }),
    );
  },
  gitlab(options, env) {
    const number = Number(env.CI_MERGE_REQUEST_IID ?? Number.NaN);
    const [token, project, mergeRequest] = [
      env.GITLAB_TOKEN,
      options.repository ?? env.CI_PROJECT_ID,
      options.pull ?? (Number.isInteger(number) ? number : undefined),
    ];
    return ifComplete(
      {
        "a token with the scope api (GITLAB_TOKEN)": token,
        "the project (--repository PATH)": project,
        "the merge request (--pull NUMBER)": mergeRequest,
      },
      () =>
        gitlab({
          apiUrl: env.CI_API_V4_URL || "https://gitlab.com/api/v4",
          token: token ?? "",
          project: project ?? "",
          mergeRequest: mergeRequest ?? 0,
        }),
    );
  },
};

/** @throws PlaceError if any part is missing */
function ifComplete(parts: Readonly<Record<string, unknown>>, create: () => Forge): Forge {
  const missing = Object.entries(parts).flatMap(([name, value]) => (value === undefined || value === "" ? [name] : []));
  if (missing.length > 0) throw new PlaceError(`cannot find the comment without ${missing.join(", ")}`);
  return create();
}

/** The number of the pull request, from the ref that the workflow runs on or from the event that started it. */
function pullOf({ GITHUB_EVENT_PATH: file, GITHUB_REF: ref }: Environment): number | undefined {
  const [, number] = /^refs\/pull\/(\d+)\//.exec(ref ?? "") ?? [];
  if (number !== undefined) return Number(number);
  if (file === undefined || !existsSync(file)) return undefined;
  try {
    const { pull_request: pull, issue } = JSON.parse(readFileSync(file, "utf8")) as Record<
      "pull_request" | "issue",
      { number?: number } | undefined
    >;
    return pull?.number ?? issue?.number;
  } catch {
    return undefined;
  }
}
