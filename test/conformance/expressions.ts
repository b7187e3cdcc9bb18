/** Finds what a Terraform expression refers to: each traversal (`aws_vpc.network.id`, `data.aws_ami.node[0].id`) in a string's templates. */

/** A name, or an index: a number, a quoted key, `*`, or an expression that only Terraform can work out (`?`). */
export type Step = { readonly name: string } | { readonly index: string };

export interface Traversal {
  readonly steps: readonly Step[];
  readonly text: string;
}

const keywords: ReadonlySet<string> = new Set(["true", "false", "null", "for", "in", "if", "else", "endif", "endfor"]);

/**
 * Every traversal in the `${…}` and `%{…}` of a string, also within strings in them.
 * @param variables of loops around it
 * @throws Error where a template does not end
 */
export function traversalsIn(text: string, variables: ReadonlySet<string> = new Set()): Traversal[] {
  const found: Traversal[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const opens = (text[i] === "$" || text[i] === "%") && text[i + 1] === "{";
    if (!opens) continue;
    if (text[i - 1] === text[i]) continue; // escaped
    const end = endOfTemplate(text, i + 2);
    found.push(...traversalsOf(text.slice(i + 2, end), variables));
    i = end;
  }
  return found;
}

function endOfTemplate(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '"') i = endOfString(text, i);
    else if (text[i] === "{") depth += 1;
    else if (text[i] === "}") depth -= 1;
    if (depth === 0) return i;
  }
  throw new Error(`a template does not end in ${JSON.stringify(text)}`);
}

/** The closing quote; templates in a string may hold quotes of their own. */
function endOfString(text: string, open: number): number {
  for (let i = open + 1; i < text.length; i += 1) {
    if (text[i] === "\\") i += 1;
    else if ((text[i] === "$" || text[i] === "%") && text[i + 1] === "{" && text[i - 1] !== text[i]) i = endOfTemplate(text, i + 2);
    else if (text[i] === '"') return i;
  }
  throw new Error(`a string does not end in ${JSON.stringify(text)}`);
}

/** Every traversal in a bare expression, without `${}` around it. */
export function traversalsOf(expression: string, context: ReadonlySet<string> = new Set()): Traversal[] {
  const found: Traversal[] = [];
  const variables = new Set([...context, ...loopVariables(expression)]);
  for (let i = 0; i < expression.length; ) {
    const rest = expression.slice(i);
    const name = /^[A-Za-z_][\w-]*/.exec(rest)?.[0];
    if (rest[0] === '"') {
      const end = endOfString(expression, i);
      found.push(...traversalsIn(expression.slice(i + 1, end), variables));
      i = end + 1;
    } else if (!name) {
      i += /^\d[\w.]*/.exec(rest)?.[0].length ?? 1;
    } else {
      const { steps, length, inner } = readSteps(rest, name, variables);
      found.push(...inner);
      if (!isPlainWord(steps, rest.slice(length)) && !variables.has(name)) found.push({ steps, text: rest.slice(0, length) });
      i += length;
    }
  }
  return found;
}

const loopVariables = (expression: string): string[] =>
  [...expression.matchAll(/\bfor\s+(\w+)(?:\s*,\s*(\w+))?\s+in\b/g)].flatMap(([, key, value]) =>
    [key, value].filter((name) => name !== undefined),
  );

/** A keyword, a function's name, or the key of an object. */
function isPlainWord(steps: readonly Step[], after: string): boolean {
  const [first, ...more] = steps;
  if (more.length > 0 || !first || !("name" in first)) return false;
  return keywords.has(first.name) || /^\s*(\(|::|=(?!=)|:)/.test(after);
}

function readSteps(text: string, first: string, variables: ReadonlySet<string>): { steps: Step[]; length: number; inner: Traversal[] } {
  const steps: Step[] = [{ name: first }];
  const inner: Traversal[] = [];
  let at = first.length;
  for (;;) {
    const rest = text.slice(at);
    const dotted = /^\.(\*|\d+|[A-Za-z_][\w-]*)/.exec(rest);
    if (dotted) {
      steps.push(/^[\d*]/.test(dotted[1]!) ? { index: dotted[1]! } : { name: dotted[1]! });
      at += dotted[0].length;
    } else if (rest[0] === "[") {
      const end = endOfIndex(rest);
      const index = rest.slice(1, end).trim();
      const plain = /^(\*|\d+|"[^"$%]*")$/.test(index);
      steps.push({ index: plain ? index.replaceAll('"', "") : "?" });
      if (!plain) inner.push(...traversalsOf(index, variables));
      at += end + 1;
    } else return { steps, length: at, inner };
  }
}

function endOfIndex(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '"') i = endOfString(text, i);
    else if (text[i] === "[") depth += 1;
    else if (text[i] === "]" && --depth === 0) return i;
  }
  throw new Error(`an index does not end in ${JSON.stringify(text)}`);
}
