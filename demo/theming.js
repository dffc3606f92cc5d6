/** Every token of the contract can be tried here; what was changed can be copied as CSS. */

const TOKENS = [
  { name: '--advice-accent', what: 'links, and the rule beside a letter', example: '#b3263b' },
  { name: '--advice-text', what: 'text', example: '#333' },
  { name: '--advice-muted', what: 'dates, topics, small print', example: '#6b6b6b' },
  { name: '--advice-surface', what: 'the ground of notes and helplines', example: '#fdf6e3' },
  { name: '--advice-border', what: 'thin lines', example: '#d8c9a8' },
  { name: '--advice-font', what: 'text', example: 'Verdana, sans-serif' },
  { name: '--advice-font-heading', what: 'headlines', example: 'Impact, sans-serif' },
  { name: '--advice-size', what: 'the size of the text', example: '1.125rem' },
  { name: '--advice-measure', what: 'the length of a line', example: '50ch' },
  { name: '--advice-space', what: 'the distance between paragraphs', example: '1.5em' },
  { name: '--advice-radius', what: 'the corners of boxes and buttons', example: '0' },
  { name: '--advice-height', what: 'the height that layout="clamp" keeps', example: '25rem' },
];

const form = document.querySelector('form');
const preview = document.querySelector('advice-column');
const page = preview.parentElement;
const [tag, css] = ['.tag', '.css'].map((name) => document.querySelector(name));
const status = document.querySelector('[role=status]');

for (const { name, what, example } of TOKENS) {
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { name, placeholder: example, autocomplete: 'off', spellcheck: false });
  const note = Object.assign(document.createElement('small'), { textContent: what });
  label.append(name, input, note);
  form.querySelector('.tokens').append(label);
}

/** What was written for each token, and means something in CSS. */
const chosen = () => TOKENS.flatMap(({ name }) => (form.elements[name].value.trim() ? [`  ${name}: ${form.elements[name].value.trim()};`] : []));

function show() {
  const { look, layout, scheme, font, width } = form.elements;
  preview.look = look.value;
  preview.layout = layout.value;
  page.style.colorScheme = scheme.value;
  page.style.fontFamily = font.value;
  page.style.maxWidth = `${width.value}%`;
  form.querySelector('output').value = width.value;
  for (const { name } of TOKENS) preview.style.setProperty(name, form.elements[name].value.trim());
  const attributes = [look, layout].flatMap(({ name, value }, nth) => (value === ['plain', 'flow'][nth] ? [] : [` ${name}="${value}"`]));
  tag.textContent = `<advice-column feed="…"${attributes.join('')}></advice-column>`;
  css.textContent = `advice-column {\n${chosen().join('\n') || '  /* It takes the page’s font, size and colours. */'}\n}`;
}

form.addEventListener('input', show);
form.elements.scheme.value = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
if (matchMedia('(max-width: 40em)').matches) form.elements.width.value = 100;
show();

async function copy() {
  try {
    await navigator.clipboard.writeText(css.textContent);
    status.textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(css);
    status.textContent = 'Selected: copy it from here.';
  }
}

document.querySelector('.copy button').addEventListener('click', () => void copy());
