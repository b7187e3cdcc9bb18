/** Requests to a forge: patient with limits and with servers that are ill, and honest about what they may not do. */
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
/** A limit that lasts longer is somebody else's to solve. */
const LONGEST_WAIT = 120_000;

/**
 * @param path below the API's URL, or a whole URL of the same origin
 * @throws NotAllowed where the token may not, ForgeError for the rest
 */
export async function request(api: Api, method: Method, path: string, body?: object): Promise<Answer> {
  const url = new URL(path.startsWith("http") ? path : `${api.url}${path}`);
  if (url.origin !== new URL(api.url).origin)
    throw new ForgeError(`${url.origin} is not where ${new URL(api.url).origin} keeps its comments`);
  const wait = api.wait ?? sleep;
  for (let attempt = 1; ; attempt++) {
    const answer = await once(api, method, url, body);
    if ("done" in answer) return answer.done;
    // Whether a comment was made before the server fell ill, only looking again can tell.
    if (answer.isIll && method === "POST") throw new ForgeError(answer.why, true);
    if (attempt === ATTEMPTS || (answer.after ?? 0) > LONGEST_WAIT) throw new ForgeError(answer.why);
    await wait(answer.after ?? 1000 * 2 ** (attempt - 1));
  }
}

type Attempt = { readonly done: Answer } | { readonly why: string; readonly after: number | null; readonly isIll: boolean };

async function once({ headers }: Api, method: Method, url: URL, body: object | undefined): Promise<Attempt> {
  const what = `${method} ${url.pathname}`;
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: { "content-type": "application/json", "user-agent": "berth-review", ...headers },
      // Headers with tokens follow nobody.
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (error) {
    const { cause, message } = error as Error & { cause?: Error };
    return { why: `${what}: ${cause?.message ?? message}`, after: null, isIll: true };
  }
  const text = await response.text();
  if (response.ok) return { done: { body: text === "" ? null : parsed(text, what), headers: response.headers } };
  const why = `${what} answered ${response.status}: ${messageOf(text)}`;
  const after = limitOf(response, text);
  if (after !== null) return { why, after, isIll: false };
  if (response.status >= 500) return { why, after: null, isIll: true };
  if (response.status === 401 || response.status === 403) throw new NotAllowed(why);
  throw new ForgeError(why);
}

/** Milliseconds to wait where a limit was met, as the answer says; null: it is no limit. */
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
    throw new ForgeError(`${what} answered something that is not JSON`);
  }
}

/** The forge's own words, one line of them. */
function messageOf(text: string): string {
  try {
    const { message, error } = JSON.parse(text) as { message?: unknown; error?: unknown };
    return String(message ?? error ?? "no reason").slice(0, 200);
  } catch {
    return "no reason";
  }
}
