/** Notes on a merge request on GitLab: REST, paged. @see https://docs.gitlab.com/api/notes/ */
import type { Comment, Forge } from "./forge";
import { type Api, request } from "./request";

export interface GitlabPlace {
  /** `https://gitlab.com/api/v4` */
  readonly apiUrl: string;
  readonly token: string;
  /** The number or the path of the project. */
  readonly project: string;
  readonly mergeRequest: number;
  readonly wait?: Api["wait"];
}

interface GitlabNote {
  readonly id: number;
  readonly body?: string | null;
  readonly system?: boolean;
  readonly author?: { readonly id?: number };
}

export function gitlab({ apiUrl, token, project, mergeRequest, wait }: GitlabPlace): Forge {
  const api: Api = { url: apiUrl.replace(/\/+$/, ""), headers: { "private-token": token }, ...(wait && { wait }) };
  const notes = `/projects/${encodeURIComponent(project)}/merge_requests/${mergeRequest}/notes`;
  return {
    name: "GitLab",
    most: 1_000_000,
    secrets: [token],
    async comments() {
      const { body: user } = await request(api, "GET", "/user");
      const found: Comment[] = [];
      for (let page = "1"; page !== ""; ) {
        const { body, headers } = await request(api, "GET", `${notes}?per_page=100&sort=asc&order_by=created_at&page=${page}`);
        for (const { id, body: text, system, author } of body as GitlabNote[])
          if (system !== true) found.push({ id: String(id), body: text ?? "", isOwn: author?.id === (user as { id?: number }).id });
        page = headers.get("x-next-page") ?? "";
      }
      return found;
    },
    create: async (body) => void (await request(api, "POST", notes, { body })),
    update: async (id, body) => void (await request(api, "PUT", `${notes}/${id}`, { body })),
    remove: async (id) => void (await request(api, "DELETE", `${notes}/${id}`)),
  };
}
