/** Requests to a forge, with retries for rate limits and server errors. */
import { setTimeout as sleep } from "node:timers/promises";
import { ForgeError, NotAllowed } from "./forge";

export interface Api {
  /** Without a slash at its end. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** @default real time */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

export interface Answer {
  readonly body: unknown;
  readonly headers: Headers;
}

type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

const ATTEMPTS = 5;
const TIMEOUT = 30_000;
/** A rate limit that lasts longer ends the command with an error. In milliseconds. */
const LONGEST_WAIT = 120_000;

/**
 * @param path below the API's URL, or a whole URL of the same origin
 * @throws NotAllowed if the token has no permission, ForgeError for any other error
 */
export async function request(api: Api, method: Method, path: string, body?: object): Promise<Answer> {
  const url = new URL(path.startsWith("http") ? path : `${api.url}${path}`);
  if (url.origin !== new URL(api.url).origin)
    throw new ForgeError(`${url.origin} is not the origin of the API, ${new URL(api.url).origin}`);
  const wait = api.wait ?? sleep;
  for (let attempt = 1; ; attempt++) {
    const answer = await once(api, method, url, body);
    if ("success" in answer) return answer.success;
    // The server may have created the comment before it failed, so the caller lists the comments again.
    if (answer.isServerError && method === "POST") throw new ForgeError(answer.reason, true);
    if (attempt === ATTEMPTS || (answer.after ?? 0) > LONGEST_WAIT) throw new ForgeError(answer.reason);
    await wait(answer.after ?? 1000 * 2 ** (attempt - 1));
  }
}

/** `after`: milliseconds to wait before the next attempt, if the forge requests a time. */
type Attempt = { readonly success: Answer } | { readonly reason: string; readonly after: number | null; readonly isServerError: boolean };

async function once({ headers }: Api, method: Method, url: URL, body: object | undefined): Promise<Attempt> {
  const what = `${method} ${url.pathname}`;
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: { "content-type": "application/json", "user-agent": "berth-review", ...headers },
      // A redirect would send the token to another host.
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (error) {
    const { cause, message } = error as Error & { cause?: Error };
    return { reason: `${what}: ${cause?.message ?? message}`, after: null, isServerError: true };
  }
  const text = await response.text();
  if (response.ok) return { success: { body: text === "" ? null : parsed(text, what), headers: response.headers } };
  const reason = `${what} answered ${response.status}: ${messageOf(text)}`;
  const after = limitOf(response, text);
  if (after !== null) return { reason, after, isServerError: false };
  if (response.status >= 500) return { reason, after: null, isServerError: true };
  if (response.status === 401 || response.status === 403) throw new NotAllowed(reason);
  throw new ForgeError(reason);
}

/** Milliseconds to wait if the response is a rate limit, from its headers; null for any other response. */
function limitOf({ status, headers }: Response, text: string): number | null {
  const isLimit =
    status === 429 ||
    (status === 403 && (headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0" || /rate limit/i.test(text)));
  if (!isLimit) return null;
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const reset = Number(headers.get("x-ratelimit-reset") ?? headers.get("ratelimit-reset") ?? Number.NaN);
  return Number.isFinite(reset) ? Math.max(1000, reset * 1000 - Date.now()) : 60_000;
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ForgeError(`${what} answered text that is not JSON`);
  }
}

/** The error message in the forge's response, at most 200 characters. */
function messageOf(text: string): string {
  try {
    const { message, error } = JSON.parse(text) as { message?: unknown; error?: unknown };
    return String(message ?? error ?? "no reason").slice(0, 200);
  } catch {
    return "no reason";
  }
}
