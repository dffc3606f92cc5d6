/** Stands for `#server` in browsers. */
export const server = undefined;
