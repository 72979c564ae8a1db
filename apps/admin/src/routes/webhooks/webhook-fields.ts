import { WebhookKind } from '@binhan/contract';
import type { Language } from '@binhan/domain/text';
import type { Instant } from '@binhan/domain/time';
import { field } from '#lib/fields.ts';
import { messages } from './messages.ts';

/** What was typed of a new webhook. */
export interface TypedWebhook {
  name: string;
  url: string;
  area: string;
  kinds: WebhookKind[];
}

/** A webhook as it was typed, or what is wrong with it by field. What may be called is the server's to judge. */
export function readWebhook(
  data: FormData,
  language: Language,
): { typed: TypedWebhook; errors: Record<string, string> } | { typed: TypedWebhook } {
  const text = messages(language);
  const asked = data.getAll('kinds');
  const typed = {
    name: field(data, 'name'),
    url: field(data, 'url'),
    area: field(data, 'area'),
    kinds: WebhookKind.options.filter((kind) => asked.includes(kind)),
  };
  const errors = {
    ...(typed.name === '' ? { name: text.giveName } : {}),
    ...(URL.canParse(typed.url) ? {} : { url: text.giveUrl }),
    ...(typed.kinds.length === 0 ? { kinds: text.chooseKinds } : {}),
    ...(typed.area === '' ? { area: text.chooseArea } : {}),
  };
  return Object.keys(errors).length > 0 ? { typed, errors } : { typed };
}

/** A span of time as two fields give it, in the country's time; nothing where it is none. */
export function readSpan(data: FormData): { from: Instant; until: Instant } | undefined {
  const [from, until] = [momentOf(field(data, 'from')), momentOf(field(data, 'until'))];
  return from === undefined || until === undefined || from >= until ? undefined : { from, until };
}

/** A moment as a field shows it, in the country's time. */
export function momentField(instant: Instant): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16);
}

function momentOf(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return undefined;
  const at = Date.parse(`${text.slice(0, 16)}:00.000+07:00`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
