import { useEffect, useState } from 'react';
import { useElement } from './useElement.js';

export function App({ feed, given, onMounted }) {
  const [items, setItems] = useState(['bread', 'clock', 'goose']);
  const [item, setItem] = useState('bread');
  const [opened, setOpened] = useState('');
  const [loaded, setLoaded] = useState(0);
  const column = useElement({}, { 'advice-load': () => setLoaded((times) => times + 1) });
  const card = useElement({ data: given }, {
    'advice-letter-open': (event) => {
      event.preventDefault();
      setOpened(event.itemId);
    },
  });
  useEffect(() => onMounted?.(), []);
  return (
    <main>
      <button id="other" onClick={() => setItem('clock')}>Another</button>
      <button id="reverse" onClick={() => setItems(items.toReversed())}>Turn round</button>
      <output id="opened">{opened}</output>
      <output id="loaded">{loaded}</output>
      <advice-column ref={column} id="column" feed={feed} item={item} heading-level="3" without-date={true}>
        <p slot="header">Header of the app</p>
        <a href="/home">Fallback of the app</a>
      </advice-column>
      <advice-letter-card ref={card} id="card" excerpt={true} />
      <advice-feed feed={feed}>
        <ul>{items.map((id) => <li key={id}><advice-reply-view item={id} /></li>)}</ul>
      </advice-feed>
    </main>
  );
}
