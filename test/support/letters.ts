import { sendDefaults } from '../../src/feed/send/post.js';
import type { AdviceSubmitForm } from '../../src/elements/submit-form/submit-form.js';
import { html, mount, part, until } from './mount.js';

/** Writing and sending letters in tests, as a writer does. */

export interface Box {
  readonly asked: readonly { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly fields: Readonly<Record<string, unknown>> }[];
  readonly kept: readonly Readonly<Record<string, string>>[];
}

const patience = { ...sendDefaults };

afterEach(() => {
  Object.assign(sendDefaults, patience);
});

export { sendDefaults };

export const ELSEWHERE = `http://other.localhost:${location.port}`;

const keys = `${Date.now()}-${Math.random()}`;
let nth = 0;

/** The address of a letterbox of its own: `box('answer', { code: 404 })`. */
export function box(name: string, query: Readonly<Record<string, string | number>> = {}, origin = ''): string {
  nth += 1;
  const written = Object.entries(query).map(([key, value]) => [key, String(value)]);
  const path = name.startsWith('/') ? name : `/letters/${name}`;
  return `${origin}${path}?${String(new URLSearchParams([['key', `${keys}-${nth}`], ...written]))}`;
}

export async function inBox(url: string): Promise<Box> {
  const key = new URL(url, location.href).searchParams.get('key') ?? '';
  return (await fetch(`/letterbox?key=${encodeURIComponent(key)}`)).json() as Promise<Box>;
}

/** Ends what ails a letterbox. */
export async function mend(url: string): Promise<void> {
  const key = new URL(url, location.href).searchParams.get('key') ?? '';
  await fetch(`/letterbox?well=yes&key=${encodeURIComponent(key)}`);
}

/** What a letter of a test says; found nowhere else. */
export const LETTER = 'Dear Nell, the xylophone in our attic plays at night, and nobody but me can hear it.';

export const field = <T extends HTMLElement = HTMLInputElement>(form: Element, name: string): T => form.shadowRoot!.querySelector<T>(`[name=${name}]`)!;

/** The button with these words. */
export function button(form: Element, words: RegExp): HTMLButtonElement | undefined {
  return [...form.shadowRoot!.querySelectorAll('button')].find((one) => words.test(one.textContent ?? '') && one.checkVisibility());
}

export function type(form: Element, name: string, words: string): void {
  const control = field<HTMLInputElement | HTMLTextAreaElement>(form, name);
  control.focus();
  control.value = words;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Fills in what must be filled in, and more if given. */
export function write(form: Element, more: Readonly<Record<string, string>> = {}): void {
  for (const [name, words] of Object.entries({ letter: LETTER, ...more })) type(form, name, words);
  for (const name of ['consent', 'age']) {
    const tick = field(form, name);
    if (tick && !tick.checked) tick.click();
  }
}

export async function reached(form: AdviceSubmitForm, ...wanted: readonly string[]): Promise<void> {
  await until(() => wanted.includes(form.status));
  await form.updateComplete;
}

export async function open(attributes: Readonly<Record<string, string>> = {}, properties: object = {}): Promise<AdviceSubmitForm> {
  const form = document.createElement('advice-submit-form');
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
  Object.assign(form, properties);
  mount(html`<div></div>`).append(form);
  await until(() => form.status !== 'loading');
  await form.updateComplete;
  return form;
}

/** From the fields to the letter as it would appear. */
export async function readOver(form: AdviceSubmitForm): Promise<void> {
  button(form, /read it over/i)!.click();
  await reached(form, 'review');
}

/** The whole way. Resolves when it is known what became of the letter. */
export async function send(form: AdviceSubmitForm, more: Readonly<Record<string, string>> = {}): Promise<void> {
  write(form, more);
  await readOver(form);
  button(form, /^send letter/i)!.click();
  await reached(form, 'sent', 'failed', 'unsure');
}

/** Has it the focus, as far as its page goes? Another window may be in front. */
export const isFocused = (element: Element | null): boolean => element !== null && (element.getRootNode() as ShadowRoot).activeElement === element;

export const summary = (form: Element): string => part(form, 'summary')?.innerText.replace(/\s+/g, ' ').trim() ?? '';

/** What is said to be wrong with a field. */
export function errorAt(form: Element, name: string): string | undefined {
  const control = field(form, name);
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => form.shadowRoot!.getElementById(id)).find((one) => one?.getAttribute('part') === 'error')?.textContent ?? undefined;
}
