import { z } from 'zod';

/**
 * A file of rows on its way into the records. It is read whole before anybody decides; while it is refused, cancelled or
 * not yet committed, nothing of it is in the records.
 */
export const ChangeSetState = z
  .enum(['uploaded', 'read', 'refused', 'committing', 'committed', 'cancelled'])
  .meta({ id: 'ChangeSetState' });
export type ChangeSetState = z.infer<typeof ChangeSetState>;

/** What can happen to a file of rows. */
export const ChangeSetEvent = z
  .enum(['read', 'refuse', 'commit', 'finish', 'cancel'])
  .meta({ id: 'ChangeSetEvent' });
export type ChangeSetEvent = z.infer<typeof ChangeSetEvent>;

/** Which state of a file of rows may follow which. */
export const changeSetTransitions: Record<ChangeSetState, Partial<Record<ChangeSetEvent, ChangeSetState>>> = {
  uploaded: { read: 'read', refuse: 'refused', cancel: 'cancelled' },
  read: { commit: 'committing', cancel: 'cancelled' },
  committing: { finish: 'committed' },
  refused: {},
  committed: {},
  cancelled: {},
};

/**
 * A row: one that would change something, one that is there already, one with something wrong; after the commit, one that
 * was carried out, or that could not be any more.
 */
export const ChangeRowState = z
  .enum(['new', 'duplicate', 'invalid', 'done', 'failed'])
  .meta({ id: 'ChangeRowState' });
export type ChangeRowState = z.infer<typeof ChangeRowState>;
