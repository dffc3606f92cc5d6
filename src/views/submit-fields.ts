import { html, nothing, type TemplateResult } from 'lit';
import type { FieldName, Rules } from '../feed/send/types.js';
import type { SentencesOnForm } from '../text/sentences.js';
import { linked } from './byline.js';

/** What the fields of a form need to know. */
export interface FieldsSetting {
  readonly text: SentencesOnForm;
  /** BCP 47, for numbers. */
  readonly locale: string;
  readonly rules: Rules;
  /** What is wrong with which field, in words. */
  readonly problems: ReadonlyMap<string, string>;
  readonly update: boolean;
  readonly words: number;
  /** The count to read out. */
  readonly announced: number | undefined;
}

interface Said {
  readonly label: string;
  readonly hint?: string | undefined;
}

type Control = (described: string | typeof nothing, invalid: 'true' | typeof nothing) => TemplateResult;

/** Label, hint, what is wrong, and the field: in this order they are seen, and heard. */
function fieldView(name: FieldName, { label, hint }: Said, { problems }: FieldsSetting, control: Control, below: unknown = nothing): TemplateResult {
  const problem = problems.get(name);
  const described = [hint && `${name}-hint`, problem && `${name}-error`].filter(Boolean).join(' ');
  return html`<div part="field" class=${problem ? 'wrong' : 'right'}>
    <label part="label" for=${name}>${label}</label>
    ${hint ? html`<p part="hint" id=${`${name}-hint`}>${hint}</p>` : nothing} ${problem ? html`<p part="error" id=${`${name}-error`}>${problem}</p>` : nothing}
    ${control(described || nothing, problem ? 'true' : nothing)} ${below}
  </div>`;
}

function tickView(name: FieldName, label: string | TemplateResult, { problems }: FieldsSetting): TemplateResult {
  const problem = problems.get(name);
  return html`<div part="field" class=${problem ? 'wrong' : 'right'}>
    ${problem ? html`<p part="error" id=${`${name}-error`}>${problem}</p>` : nothing}
    <label part="label" class="tick">
      <input type="checkbox" id=${name} name=${name} autocomplete="off" aria-required="true" aria-invalid=${problem ? 'true' : nothing} aria-describedby=${problem ? `${name}-error` : nothing} />
      <span>${label}</span>
    </label>
  </div>`;
}

/** How many words there may be, or are needed; GOV.UK's "character count": seen at once, heard when typing stops. */
function countView({ text, locale, rules: { minWords, maxWords }, words, announced }: FieldsSetting): unknown {
  if (!minWords && !maxWords) return nothing;
  const written = (count: number): string => new Intl.NumberFormat(locale).format(count);
  const say = (count: number): string => {
    if (minWords && count < minWords) return text.wordsSoFar(count, written(count), written(minWords));
    if (!maxWords) return text.wordsSoFar(count, written(count), '');
    const left = maxWords - count;
    return left < 0 ? text.wordsTooMany(-left, written(-left)) : text.wordsLeft(left, written(left));
  };
  return html`<p part="hint" class=${maxWords && words > maxWords ? 'count over' : 'count'} aria-hidden="true">${say(words)}</p>
    <p class="unseen" role="status">${announced === undefined ? nothing : say(announced)}</p>`;
}

function lettersView(setting: FieldsSetting): TemplateResult {
  const { text, locale, rules: { minWords, maxWords }, update } = setting;
  const written = (count: number | undefined): string => (count ? new Intl.NumberFormat(locale).format(count) : '');
  const hint = minWords || maxWords ? text.wordLimits(written(minWords), written(maxWords)) : undefined;
  return fieldView(
    'letter',
    { label: update ? text.yourUpdate : text.yourLetter, hint },
    setting,
    (described, invalid) => html`<textarea part="input" id="letter" name="letter" rows="10" dir="auto" autocomplete="off" aria-required="true" aria-describedby=${described} aria-invalid=${invalid}></textarea>`,
    countView(setting),
  );
}

function lineView(name: 'signedAs' | 'place' | 'email', said: Said, setting: FieldsSetting): TemplateResult {
  const email = name === 'email';
  const required = email && setting.rules.email === 'required';
  // What a browser knows of its owner belongs into none of them but the address.
  const autocomplete = email ? 'email' : 'off';
  return fieldView(
    name,
    { ...said, label: required ? said.label : setting.text.optional(said.label) },
    setting,
    (described, invalid) =>
      html`<input part="input" id=${name} name=${name} type=${email ? 'email' : 'text'} dir="auto" autocomplete=${autocomplete} aria-required=${required ? 'true' : nothing} aria-describedby=${described} aria-invalid=${invalid} />`,
  );
}

/** All that a writer fills in. */
export function fieldsView(setting: FieldsSetting): TemplateResult {
  const { text, rules, locale } = setting;
  const { minAge, termsUrl, privacyUrl } = rules;
  return html`${lettersView(setting)} ${lineView('signedAs', { label: text.signedAsLabel, hint: text.signedAsHint }, setting)}
    ${lineView('place', { label: text.placeLabel, hint: text.placeHint }, setting)}
    ${rules.email === 'none' ? nothing : lineView('email', { label: text.emailLabel, hint: text.emailHint }, setting)}
    ${tickView('consent', rules.consentText ? html`<bdi>${rules.consentText}</bdi>` : text.consentLabel, setting)} ${minAge ? tickView('age', text.oldEnough(minAge, new Intl.NumberFormat(locale).format(minAge)), setting) : nothing}
    ${rules.anonymity ? html`<p part="hint" dir="auto">${rules.anonymity}</p>` : nothing}
    ${termsUrl || privacyUrl
      ? html`<p part="hint" class="links">${termsUrl ? linked(text.termsLink, termsUrl) : nothing} ${privacyUrl ? linked(text.privacyLink, privacyUrl) : nothing}</p>`
      : nothing}
    <div class="trap" aria-hidden="true"><label>${text.leaveEmpty} <input name="trap" tabindex="-1" autocomplete="off" /></label></div>`;
}
