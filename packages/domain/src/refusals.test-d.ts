import { refuse } from './refusals';

// @ts-expect-error A wait without seconds does not compile.
refuse('too_many_requests');

// @ts-expect-error Neither does data a code does not have.
refuse('not_found', { name: 'x' });

// @ts-expect-error Neither does a code nobody declared.
refuse('made_up');
