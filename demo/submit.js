/** Brings each form of the page into its state, as a writer would. */

const LETTER = `Dear Wren,

for eleven years my neighbour and I have shared a hedge, and for eleven years we have each believed that it is the other's to cut. My name is Petra Quill, by the way; you can reach me at petra@quill.example or on +44 1632 960 018.

Last week he cut it down to the ground. He says that I asked him to. I said "do as you like". What do I do now, apart from looking at his kitchen?`;

const answer = (status, body) => Promise.resolve(new Response(body && JSON.stringify(body), { status, headers: { 'content-type': 'application/json', 'retry-after': '90' } }));

/** What becomes of the letter, by state. */
const SEND = {
  sending: () => new Promise(() => {}),
  sent: () => answer(201, { receipt: 'W-1041' }),
  invalid: () => answer(422, { title: 'Not yet', errors: [{ pointer: '#/letter', detail: 'Say who “he” is to you' }, { pointer: '#/email', detail: 'This address bounces' }] }),
  busy: () => answer(503, { title: 'The tray is being emptied.' }),
  unsure: () => Promise.reject(new TypeError('broken')),
};

const until = async (look) => {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

function type(form, name, words) {
  const field = form.shadowRoot.querySelector(`[name=${name}]`);
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function bring(form) {
  const { state } = form.dataset;
  await until(() => form.shadowRoot?.querySelector('[name=letter]'));
  if (SEND[state]) form.send = SEND[state];
  const go = () => form.shadowRoot.querySelector('form').requestSubmit();
  if (state === 'errors') type(form, 'email', 'petra at home');
  else {
    type(form, 'letter', LETTER);
    type(form, 'signedAs', 'Bare in Bath');
    for (const tick of form.shadowRoot.querySelectorAll('[type=checkbox]')) tick.checked = true;
  }
  go();
  if (!SEND[state]) return;
  await until(() => form.status === 'review');
  go();
}

// One after the other: each takes the focus as it goes.
for (const form of document.querySelectorAll('[data-state]')) await bring(form);
document.activeElement?.blur();
scrollTo(0, 0);
