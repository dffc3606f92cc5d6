import type { AdviceElements } from 'advice-column/types/preact';
import type { VNode } from 'preact';
import { parseFeed } from 'advice-column/feed';

export function Page(): VNode {
  return (
    <advice-feed src="/feed.json">
      <advice-column class="column" look="paper" without-date heading-level="3" data={parseFeed('{}')} onadvice-load={(event) => void event.warnings.length}>
        <a href="https://publisher.example/">The Publisher</a>
      </advice-column>
      <advice-letter-card excerpt onadvice-letter-open={(event) => event.itemId && event.preventDefault()} />
      {/* @ts-expect-error -- no such look */}
      <advice-column look="loud" />
      {/* @ts-expect-error -- no such member of the event */}
      <advice-column onadvice-error={(event) => void event.warnings} />
    </advice-feed>
  );
}

export type Tags = keyof AdviceElements;
