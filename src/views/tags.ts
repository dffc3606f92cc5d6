/** Tags that templates write, each with the way to define it once one does: templates don't know of classes. */
export const tags = new Map<string, () => Promise<unknown>>();
