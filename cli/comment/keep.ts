/** One comment of a change, kept up to date: found by its marker, written over, or made. */
import { commentBody, markerOf } from "./body";
import { type Forge, ForgeError } from "./forge";

export type Kept = "created" | "updated" | "unchanged";

const ATTEMPTS = 3;

/**
 * Leaves one comment of its own with the marker: the oldest, with the newest text. Of several, which two runs at once can make, the others go.
 * @param name tells several reviews of one change apart
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
