/** The endpoints of GitHub and GitLab that comments need, on this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeComment {
  readonly id: number;
  body: string;
  readonly author: string;
}
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}
interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: object | null;
}
/** What is answered in place of what was asked for; null: as asked. */
type Instead = (call: Call, nth: number) => Answer | null;

export class FakeForge {
  readonly comments: FakeComment[] = [];
  readonly calls: Call[] = [];
  instead: Instead = () => null;
  /** Who the token is; null: it may not ask, as the token of a workflow. */
  user: string | null = null;
  perPage = 100;
  #next = 1;
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
  add(body: string, author: string): FakeComment {
    const comment = { id: this.#next++, body, author };
    this.comments.push(comment);
    return comment;
  }
  count = (method: string): number => this.calls.filter((call) => call.method === method).length;

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const part of request) text += String(part);
    const call = { method: request.method ?? "", path: request.url ?? "", headers: request.headers };
    this.calls.push(call);
    const instead = this.instead(call, this.calls.length);
    const url = new URL(call.path, `http://${request.headers.host}`);
    const body = text === "" ? "" : String((JSON.parse(text) as { body?: unknown }).body ?? "");
    send(response, instead ?? this.#answer(call.method, url, body));
  }

  #answer(method: string, url: URL, body: string): Answer {
    if (url.pathname === "/user")
      return this.user === null
        ? { status: 403, body: { message: "Resource not accessible by integration" } }
        : { status: 200, body: { login: this.user, id: this.user } };
    if (/\/(?:comments|notes)$/.test(url.pathname))
      return method === "GET" ? this.#page(url) : { status: 201, body: this.#shown(this.add(body, this.user ?? "github-actions[bot]")) };
    const index = this.comments.findIndex(({ id }) => String(id) === url.pathname.split("/").at(-1));
    const found = this.comments[index];
    if (found === undefined) return { status: 404, body: { message: "Not Found" } };
    if (method === "DELETE") {
      this.comments.splice(index, 1);
      return { status: 204, body: null };
    }
    found.body = body;
    return { status: 200, body: this.#shown(found) };
  }

  #page(url: URL): Answer {
    const page = Number(url.searchParams.get("page") ?? 1);
    const end = page * this.perPage;
    const isLast = end >= this.comments.length;
    const next = new URL(url);
    next.searchParams.set("page", String(page + 1));
    return {
      status: 200,
      body: this.comments.slice(end - this.perPage, end).map(this.#shown),
      headers: { ...(!isLast && { link: `<${next.href}>; rel="next"` }), "x-next-page": isLast ? "" : String(page + 1) },
    };
  }

  readonly #shown = ({ id, body, author }: FakeComment): object => ({
    id,
    body,
    user: { login: author },
    author: { id: author },
    system: false,
  });
}

function send(response: ServerResponse, { status, body = { message: "no" }, headers = {} }: Answer): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(body === null ? "" : JSON.stringify(body));
}
