import { useEffect, useState } from 'preact/hooks';
import { useElement } from './useElement.js';

export function App({ feed, given, send, onMounted }) {
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
  const [told, setTold] = useState('');
  const tell = (event, what) => {
    event.preventDefault();
    setTold((before) => `${before}${what};`);
  };
  const archive = useElement({}, { 'advice-letter-open': (event) => tell(event, `archive ${event.itemId}`) });
  const more = useElement({ limit: 1 }, { 'advice-more-open': (event) => tell(event, `more ${event.url}`) });
  const form = useElement({ send }, { 'advice-letter-submit': (event) => tell(event, 'form') });
  const ad = useElement({}, { 'advice-ad-close': (event) => tell(event, 'ad') });
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
      <output id="told">{told}</output>
      <advice-archive-list ref={archive} id="archive" feed={feed} opens="event" page-size="2" />
      <advice-more-from ref={more} id="more" feed={feed} />
      <advice-submit-form ref={form} id="form" feed={feed} email="none">
        <p slot="notice">Notice of the app</p>
      </advice-submit-form>
      <div><section><advice-ad-slot ref={ad} id="ad" sizes="300x100"><p>Flour</p></advice-ad-slot></section></div>
    </main>
  );
}
