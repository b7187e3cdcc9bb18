/** Values that do not belong where they are put. */
import fc from "fast-check";

/** Values of every kind, and texts that mean something to a part of the toolchain. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e21, "", " ", "x", [], {}, [[]], [null], [{}], { a: 1 }, [{ from: "core" }], {
    from: 1,
  }),
  fc.constantFrom(
    "${aws_vpc.x.id}",
    "%{ if true }x%{ endif }",
    "#{TfToken[TOKEN.0]}",
    "__proto__",
    "constructor",
    "../../x",
    "\u001b[31m",
    "\u0000",
    "\u202e",
    "\ud800",
    "a\nb",
    "*",
    'arn:aws:iam::123456789012:role/a"b',
    "x".repeat(300),
  ),
  fc.string({ maxLength: 20 }),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
);

/** The spec with the n-th of its values replaced. */
export function withValueAt(spec: unknown, n: number, value: unknown): unknown {
  let count = 0;
  const replace = (at: unknown): unknown => {
    if (count++ === n) return value;
    if (Array.isArray(at)) return at.map(replace);
    if (typeof at !== "object" || at === null) return at;
    return Object.fromEntries(Object.entries(at).map(([key, inner]) => [key, replace(inner)]));
  };
  return replace(spec);
}

/** How many values there are in a value, itself included. */
export const countValues = (at: unknown): number =>
  typeof at === "object" && at !== null ? Object.values(at).reduce<number>((sum, each) => sum + countValues(each), 1) : 1;
