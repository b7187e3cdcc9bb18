/** The kinds of resources that roles can be granted on, recognized by the form of the resource name. */

/** Resource names as in IAM. The groups of a pattern are arguments of the resource that grants the role. */
const patterns = {
  project: /^projects\/(?<project>[a-z][a-z0-9.:-]+)$/,
  bucket: /^projects\/_\/buckets\/(?<bucket>[a-z0-9][a-z0-9._-]{1,61}[a-z0-9])$/,
  secret: /^projects\/(?<project>[a-z0-9.:-]+)\/secrets\/(?<name>[\w-]{1,255})$/,
  topic: /^projects\/(?<project>[a-z0-9.:-]+)\/topics\/(?<name>[A-Za-z][\w.~+%-]{2,254})$/,
  subscription: /^projects\/(?<project>[a-z0-9.:-]+)\/subscriptions\/(?<name>[A-Za-z][\w.~+%-]{2,254})$/,
  dataset: /^projects\/(?<project>[a-z0-9.:-]+)\/datasets\/(?<name>\w{1,1024})$/,
  key: /^projects\/[a-z0-9.:-]+\/locations\/[a-z0-9-]+\/keyRings\/[\w-]{1,63}\/cryptoKeys\/[\w-]{1,63}$/,
  repository: /^projects\/(?<project>[a-z0-9.:-]+)\/locations\/(?<location>[a-z0-9-]+)\/repositories\/(?<name>[a-z][a-z0-9-]{0,62})$/,
  queue: /^projects\/(?<project>[a-z0-9.:-]+)\/locations\/(?<location>[a-z0-9-]+)\/queues\/(?<name>[\w-]{1,500})$/,
  serviceAccount: /^projects\/[a-z0-9.:_-]+\/serviceAccounts\/[^/\s]+@[^/\s]+\.gserviceaccount\.com$/,
  database: /^projects\/(?<project>[a-z0-9.:-]+)\/instances\/(?<instance>[a-z][a-z0-9-]+)\/databases\/(?<name>[a-z][a-z0-9_-]+)$/,
} as const;

export type GrantKind = keyof typeof patterns;

export interface GrantTarget {
  readonly kind: GrantKind;
  /** The groups of the pattern. */
  readonly parts: Readonly<Record<string, string>>;
}

/** The forms that messages list. */
export const grantForms = [
  "projects/P",
  "projects/_/buckets/NAME",
  "projects/P/secrets/NAME",
  "projects/P/topics/NAME",
  "projects/P/subscriptions/NAME",
  "projects/P/datasets/NAME",
  "projects/P/locations/L/keyRings/RING/cryptoKeys/NAME",
  "projects/P/locations/L/repositories/NAME",
  "projects/P/locations/L/queues/NAME",
  "projects/P/serviceAccounts/ADDRESS",
  "projects/P/instances/INSTANCE/databases/NAME",
] as const;

/** Null if roles cannot be granted on the resource. */
export function grantTarget(on: string): GrantTarget | null {
  for (const kind of Object.keys(patterns) as GrantKind[]) {
    const match = patterns[kind].exec(on);
    if (match !== null) return { kind, parts: { ...match.groups } };
  }
  return null;
}
