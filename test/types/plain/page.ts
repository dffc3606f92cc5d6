import 'advice-column/define';
import { AdviceColumn, FeedLoadEvent, registerTranslation, type Feed } from 'advice-column';
import { parseFeed } from 'advice-column/feed';
import 'advice-column/define/letter-card';

const feed: Feed = parseFeed('{}', { url: 'https://publisher.example/feed.json' });
const column = document.createElement('advice-column');
column.data = feed;
column.look = 'paper';
document.querySelector('advice-letter-card')!.excerpt = true;
column.addEventListener('advice-load', (event) => event instanceof FeedLoadEvent && event.feed.items);
registerTranslation('fi', { letter: 'Kirje' });
export const known: boolean = column instanceof AdviceColumn;

// @ts-expect-error -- no such look
column.look = 'loud';
// @ts-expect-error -- what has been read is not to be written
column.status = 'ready';
// @ts-expect-error -- no such sentence
registerTranslation('fi', { leter: 'Kirje' });
