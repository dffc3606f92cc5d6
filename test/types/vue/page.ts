import type { AdviceElements } from 'advice-column/types/vue';
import type { GlobalComponents } from 'vue';
import { LetterOpenEvent } from 'advice-column';
import { parseFeed } from 'advice-column/feed';

// What vue-tsc holds the attributes in a template against.
type Props = InstanceType<GlobalComponents['advice-column']>['$props'];

export const column: Props = {
  class: 'column',
  look: 'paper',
  'without-date': true,
  data: parseFeed('{}'),
  onAdviceLoad: (event) => void event.warnings.length,
};

export const loud: Props = {
  // @ts-expect-error -- no such look
  look: 'loud',
  // @ts-expect-error -- no such member of the event
  onAdviceError: (event) => void event.warnings,
};

declare const card: InstanceType<GlobalComponents['advice-letter-card']>;
card.$emit('advice-letter-open', new LetterOpenEvent({ itemId: 'one' }));
// @ts-expect-error -- no such event
card.$emit('advice-letter-opened', new Event('advice-letter-open'));

export type Tags = keyof AdviceElements;
