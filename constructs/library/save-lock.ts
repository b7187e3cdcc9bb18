/** Writes the lock of a platform when the app is synthesized, after all of its constructs were made. */
import { Aspects, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { BerthError, ofConstruct } from "./error";
import type { PlatformBook } from "./platform-book";

const watched = new WeakMap<TerraformStack, Set<PlatformBook>>();

export function saveAtSynthesis(construct: IConstruct, book: PlatformBook): void {
  const stack = TerraformStack.of(construct);
  const books = watched.get(stack) ?? new Set<PlatformBook>();
  watched.set(stack, books);
  if (books.has(book)) return;
  books.add(book);
  Aspects.of(stack).add({
    visit: (node) => {
      if (node !== stack) return;
      const refused = book.save();
      if (refused !== null) throw new BerthError([ofConstruct(refused, stack.node.path)]);
    },
  });
}
