/** Ids of Google Cloud, short or whole, as one form. */

const API = "https://www.googleapis.com/compute/v1/";

/** The whole self link of an id; what apply alone knows is left as it is. */
export const selfLinkOf = (id: string): string => (id.startsWith("projects/") ? `${API}${id}` : id);
