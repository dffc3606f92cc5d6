import type { AdviceElements } from 'advice-column/types/react';
import { useRef, type ReactElement } from 'react';
import type { AdviceColumn } from 'advice-column';
import { parseFeed } from 'advice-column/feed';

export function Page(): ReactElement {
  const column = useRef<AdviceColumn>(null);
  return (
    <advice-feed feed="/feed.json" max-items={20}>
      <advice-column ref={column} className="column" look="paper" layout="clamp" without-date heading-level={3} data={parseFeed('{}')} onadvice-load={(event) => void event.warnings.length}>
        <a href="https://publisher.example/">The Publisher</a>
      </advice-column>
      <advice-letter-card excerpt onadvice-letter-open={(event) => event.itemId && event.preventDefault()} />
      <advice-reply-view item="one" key="reply" />
      {/* @ts-expect-error -- no such look */}
      <advice-column look="loud" />
      {/* @ts-expect-error -- no such attribute */}
      <advice-letter-card exerpt />
      {/* @ts-expect-error -- no such member of the event */}
      <advice-column onadvice-error={(event) => void event.warnings} />
    </advice-feed>
  );
}

export type Tags = keyof AdviceElements;
