import { expectTypeOf } from 'vitest';
import { createMessages } from './messages';

const complete = createMessages({
  vi: { title: 'Gia đình', people: (count: number) => `${count} người` },
  en: { title: 'Family', people: (count) => `${count} people` },
});
expectTypeOf(complete('vi').title).toEqualTypeOf<string>();
expectTypeOf(complete('en').people).toEqualTypeOf<(count: number) => string>();

createMessages({
  vi: { title: 'Gia đình', back: 'Quay lại' },
  // @ts-expect-error a missing sentence does not compile
  en: { title: 'Family' },
});

createMessages({
  vi: { title: 'Gia đình' },
  // @ts-expect-error neither does one that has no Vietnamese
  en: { title: 'Family', back: 'Back' },
});
