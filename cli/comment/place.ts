/** Which change is meant, by options or by what the forge's pipeline says. */
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

/** What is missing to find the change, each with where it comes from. */
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
    return wanted(
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
    return wanted(
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

function wanted(parts: Readonly<Record<string, unknown>>, make: () => Forge): Forge {
  const missing = Object.entries(parts).flatMap(([name, value]) => (value === undefined || value === "" ? [name] : []));
  if (missing.length > 0) throw new PlaceError(`what is missing to find the comment: ${missing.join(", ")}`);
  return make();
}

/** Of the event that started the workflow, or of the ref that it runs on. */
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
