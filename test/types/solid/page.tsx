import type { AdviceElements } from 'advice-column/types/solid';
import type { JSX } from 'solid-js';
import { parseFeed } from 'advice-column/feed';

export function Page(): JSX.Element {
  return (
    <advice-feed src="/feed.json">
      <advice-column class="column" look="paper" attr:without-date="" prop:headingLevel={3} prop:data={parseFeed('{}')} on:advice-load={(event) => void event.warnings.length}>
        <a href="https://publisher.example/">The Publisher</a>
      </advice-column>
      <advice-letter-card excerpt on:advice-letter-open={(event) => event.itemId && event.preventDefault()} />
      {/* @ts-expect-error -- no such look */}
      <advice-column look="loud" />
      {/* @ts-expect-error -- no such member of the event */}
      <advice-column on:advice-error={(event) => void event.warnings} />
    </advice-feed>
  );
}

export type Tags = keyof AdviceElements;
