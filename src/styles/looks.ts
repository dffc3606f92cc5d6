import { css } from 'lit';

/**
 * What `look` and `layout="beside"` add to the page's own type and colours. Here alone an element measures the room it
 * has been given: a box that is asked about its width can't take it from its content, hence the least width.
 */
export const looks = css`
  :host(:state(paper)), :host(:state(newsprint)), :host(:state(beside)) { container-type: inline-size; min-width: min(100%, 17em); }

  :host(:state(paper)) {
    --_sheet: var(--advice-surface, light-dark(#fffdf6, #26231d));
    --_accent: var(--advice-accent, light-dark(#8a4a1c, #e8b07c));
    font-family: var(--advice-font, 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif);
    color: var(--advice-text, light-dark(#2a2520, #ece5d8));
  }
  :host(:state(paper)) :is(article, .sheet) { max-width: calc(var(--advice-measure, 66ch) + 5em); padding: clamp(1em, 6cqi, 2.5em); border-radius: var(--_radius); background: light-dark(#f3ecdc, #191714); }
  :host(:state(paper)) [part=letter] { padding: clamp(1em, 5cqi, 1.75em); border: 0; border-radius: 2px; background: var(--_sheet); box-shadow: 0 1px 2px #0003, 0 6px 16px -8px #0005; }
  :host(:state(paper)) :is([part=note], [part=helplines]) { background: var(--_sheet); }

  :host(:state(newsprint)) {
    --_accent: var(--advice-accent, currentColor);
    font-family: var(--advice-font, 'Times New Roman', Tinos, 'Liberation Serif', Times, serif);
    color: var(--advice-text, light-dark(#1b1b1b, #e9e7e2));
  }
  :host(:state(newsprint)) :is(article, .sheet) { max-width: none; padding-block: 0.6em 1.5em; border-block: 3px double; }
  :host(:state(newsprint)) header { text-align: center; }
  :host(:state(newsprint)) header > [part=headline] { font-size: clamp(1.8em, 6cqi, 3.2em); font-weight: 900; line-height: 1.05; letter-spacing: -0.015em; }
  :host(:state(newsprint)) [part=dek] { font-style: italic; max-width: 40em; margin-inline: auto; text-wrap: balance; }
  :host(:state(newsprint)) header figure { max-width: 44em; margin-inline: auto; }
  :host(:state(newsprint)) header [part=meta] { justify-content: center; padding-block: 0.3em; border-block: var(--_border); }
  :host(:state(newsprint)) header [part=topics] { justify-content: center; }
  :host(:state(newsprint)) [part=topic] { padding: 0; border: 0; }
  :host(:state(newsprint)) [part=letter] { padding: 0; border: 0; font-style: italic; }
  :host(:state(newsprint)) [part=letter] :is(em, i) { font-style: normal; }
  :host(:state(newsprint)) [part=body] { hyphens: auto; line-height: 1.45; }
  :host(:state(newsprint)) [part=reply] { padding-block-start: var(--_space); border-block-start: var(--_border); }
  @container (min-width: 46em) {
    :host(:state(newsprint)) [part=body] { columns: 2 22em; column-gap: 2.5em; column-rule: var(--_border); text-align: justify; }
    :host(:state(newsprint)) [part=body] > :first-child { margin-block-start: 0; }
  }

  @container (min-width: 52em) {
    :host(:state(beside)) article { max-width: none; }
    :host(:state(beside)) header figure { max-width: 44em; }
    :host(:state(beside)) .exchange { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 0 3.5em; align-items: start; }
    :host(:state(beside)) .exchange > * { grid-column: 2; }
    :host(:state(beside)) .exchange > [part=card] { grid-column: 1; grid-row: 1 / span 9; }
    :host(:state(beside)) .exchange > [part=reply] { margin-block-start: calc(var(--_space) * 2); }
  }

  /* What is nested has its own idea of an accent. */
  :host(:state(paper)) .more, :host(:state(newsprint)) .more { --advice-accent: var(--_accent); }
  :host(:state(grid)) .sheet, :host(:state(strip)) .sheet { max-width: none; }

  @media (forced-colors: active) {
    [part=letter], article { box-shadow: none; border: 1px solid; }
  }
`;
