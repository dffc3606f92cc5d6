import type { Entries } from '../feed/send/entries.js';

/** The fields in which Turnstile, hCaptcha, reCAPTCHA and Friendly Captcha leave their tokens. */
const NAMES = ['cf-turnstile-response', 'h-captcha-response', 'g-recaptcha-response', 'frc-captcha-response', 'frc-captcha-solution'];

const SELECTOR = NAMES.map((name) => `[name="${name}"]`).join();

/** Before its work is done, Friendly Captcha writes `.UNSTARTED` and the like. */
const isToken = (value: string): boolean => value !== '' && !value.startsWith('.');

/** The tokens in the page's own part of the form; `missing` when a captcha is there that has none yet. */
export function tokensIn(host: Element): { readonly tokens: Entries; readonly missing: boolean } {
  const fields = [...host.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(SELECTOR)].filter(({ isConnected }) => isConnected);
  const tokens = fields.filter(({ value }) => isToken(value)).map(({ name, value }) => [name, value] as const);
  const unique = tokens.filter(([name], index) => tokens.findIndex(([other]) => other === name) === index);
  return { tokens: unique, missing: fields.length > 0 && !unique.length };
}

interface Resettable {
  reset?(): void;
}

/** A token serves once. Asks the captchas of the page for another. */
export function renewTokens(host: Element): void {
  if (!host.querySelector(SELECTOR)) return;
  const page = globalThis as { turnstile?: Resettable; hcaptcha?: Resettable; grecaptcha?: Resettable };
  for (const captcha of [page.turnstile, page.hcaptcha, page.grecaptcha]) {
    try {
      captcha?.reset?.();
    } catch {
      // It is somebody else's script; at worst the writer solves it by hand.
    }
  }
  for (const widget of host.querySelectorAll<HTMLElement & { frcWidget?: Resettable }>('.frc-captcha')) widget.frcWidget?.reset?.();
}
