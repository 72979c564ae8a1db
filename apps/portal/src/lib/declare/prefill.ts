import type { Client } from '@binhan/client';
import type { Form } from '@binhan/domain/declaration';
import type { Typed } from '@binhan/ui';
import { typedAnswers, typedDetails } from './typed.ts';

/**
 * What is already known of a person of the household, as if typed: their saved details, and the answers of their last
 * declaration with this version of the form. Consents are asked anew each time.
 */
export async function prefilled(api: Client, form: Form, person: string): Promise<Typed> {
  const [{ people }, declarations] = await Promise.all([
    api.people.mine(),
    api.declarations.mine({ limit: 50 }),
  ]);
  const made = declarations.items.filter((declaration) => declaration.person === person);
  const [last] = made;
  const same = made.find((one) => one.form === form.id && one.formVersion === form.version);
  const details = people.find(({ id }) => id === person)?.details ?? last?.details;
  if (!details) return {};
  const typed = typedDetails(details, form);
  const area = await areaToday(api, details.address.area);
  return {
    ...typed,
    'address.commune': area?.code ?? '',
    ...(area ? { 'address.province': area.province } : {}),
    ...(same ? typedAnswers(same.answers, form) : {}),
  };
}

/** What a commune as entered is today, where that is certain; else the person chooses again. */
async function areaToday(
  api: Client,
  area: { code: string; edition: '2021-11-01' | '2025-07-01' | '2026-04-30' },
): Promise<{ code: string; province: string } | undefined> {
  const { value } = await api.areas.convert(area).safe();
  const [only, another] = value?.candidates ?? [];
  return only && !another ? only.unit : undefined;
}
