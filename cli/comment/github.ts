/** Comments on a pull request on GitHub or GitHub Enterprise Server: REST, paged. @see https://docs.github.com/en/rest/issues/comments */
import { type Comment, type Forge, NotAllowed } from "./forge";
import { type Api, request } from "./request";

export interface GithubPlace {
  /** @default https://api.github.com */
  readonly apiUrl: string;
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
  readonly pull: number;
  /** The login that the token writes as. @default the login that the forge returns for the token, otherwise that of workflows */
  readonly author?: string | undefined;
  readonly wait?: Api["wait"];
}

interface GithubComment {
  readonly id: number;
  readonly body?: string | null;
  readonly user?: { readonly login?: string } | null;
}

/** The login of a workflow's own token, which may not request its own login. */
const WORKFLOW = "github-actions[bot]";

export function github({ apiUrl, token, repository, pull, author, wait }: GithubPlace): Forge {
  const api: Api = {
    url: apiUrl.replace(/\/+$/, ""),
    headers: { authorization: `Bearer ${token}`, accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28" },
    ...(wait && { wait }),
  };
  const issue = `/repos/${repository.split("/").map(encodeURIComponent).join("/")}/issues`;
  return {
    name: "GitHub",
    most: 65_536,
    secrets: [token],
    async comments() {
      const own = author ?? (await authorOf(api));
      const found: Comment[] = [];
      for (let page: string | null = `${issue}/${pull}/comments?per_page=100`; page !== null; ) {
        const { body, headers } = await request(api, "GET", page);
        for (const { id, body: text, user } of body as GithubComment[])
          found.push({ id: String(id), body: text ?? "", isOwn: user?.login === own });
        page = /<([^>]+)>;\s*rel="next"/.exec(headers.get("link") ?? "")?.[1] ?? null;
      }
      return found;
    },
    create: async (body) => void (await request(api, "POST", `${issue}/${pull}/comments`, { body })),
    update: async (id, body) => void (await request(api, "PATCH", `${issue}/comments/${id}`, { body })),
    remove: async (id) => void (await request(api, "DELETE", `${issue}/comments/${id}`)),
  };
}

async function authorOf(api: Api): Promise<string> {
  try {
    const { body } = await request(api, "GET", "/user");
    return (body as { login?: string }).login ?? WORKFLOW;
  } catch (error) {
    if (error instanceof NotAllowed) return WORKFLOW;
    throw error;
  }
}
