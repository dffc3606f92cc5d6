/** A copy of the package on the web that nobody can change: the version is in its address. */
export const defaultBase = (version: string): string => `https://cdn.jsdelivr.net/npm/advice-column@${version}/dist/`;
