type Json = Readonly<Record<string, unknown>>;

export function column(id: string | number, members?: Json): Json;
export function feed(items?: readonly unknown[], members?: Json): Json;
export function everywhere(value: unknown): Json;
export function deep(depth: number, key: string): string;
