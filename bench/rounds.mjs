/** Rounds in which every contestant runs once, next to the others, so that a machine whose speed drifts drifts for all. */

/**
 * @param contestants name → what runs it once and returns what it took
 * @returns per round, what each took, by name
 */
export function playRounds(rounds, contestants, onRound) {
  const names = Object.keys(contestants);
  return Array.from({ length: rounds }, (_, round) => {
    // turned round by round: nobody always comes after the same one
    const turned = names.map((_, index) => names[(index + round) % names.length]);
    const taken = Object.fromEntries(turned.map((name) => [name, contestants[name](round)]));
    onRound?.(round, taken);
    return taken;
  });
}

/** Median and range of a figure over all rounds. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, least: sorted[0], most: sorted.at(-1) };
}
