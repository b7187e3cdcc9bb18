/** Keeps one comment on a change up to date: finds it by its marker, then updates or creates it. */
import { commentBody, markerOf } from "./body";
import { type Forge, ForgeError } from "./forge";

export type Kept = "created" | "updated" | "unchanged";

const ATTEMPTS = 3;

/**
 * Updates the oldest own comment with the marker, or creates one. If two concurrent runs created several, the newer ones are deleted.
 * @param name distinguishes several reviews of one change
 * @throws NotAllowed, ForgeError
 */
export async function keepComment(forge: Forge, text: string, name: string): Promise<Kept> {
  const body = commentBody(text, name, forge.most, forge.secrets);
  for (let attempt = 1; ; attempt++) {
    try {
      return await keepOnce(forge, body, markerOf(name));
    } catch (error) {
      if (!(error instanceof ForgeError && error.mayHaveWorked) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function keepOnce(forge: Forge, body: string, marker: string): Promise<Kept> {
  const [first, ...more] = (await forge.comments()).filter((each) => each.isOwn && each.body.startsWith(marker));
  for (const { id } of more) await forge.remove(id);
  if (first === undefined) {
    await forge.create(body);
    return "created";
  }
  if (first.body.trim() === body.trim()) return "unchanged";
  await forge.update(first.id, body);
  return "updated";
}
