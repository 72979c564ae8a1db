import type { OutputOf, contract } from '@binhan/contract';
import { diseaseNames } from '../catalog/disease-names';
import { entriesInForce } from '../catalog/in-force';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { policiesAt } from '../tracing/policy-at';

/** The diseases that are traced in the province today. */
export async function tracedDiseases(
  { settings }: Pick<Services, 'settings'>,
  call: Call,
): Promise<OutputOf<(typeof contract)['cases']['diseases']>> {
  const { area: province, defaultArea: area } = settings.province;
  const policies = await policiesAt(call.db, { area, province }, call.today);
  const names = await diseaseNames(call, [...policies.keys()]);
  const tables = await entriesInForce(call.db, {
    kind: 'level-rules',
    areas: [area, province],
    on: call.today,
  });
  const levelled = new Set(
    tables.flatMap((entry) => (entry.kind === 'level-rules' ? [entry.body.disease] : [])),
  );
  await call.audit({ subjects: [] });
  return {
    diseases: [...policies].map(([id, { source, contact }]) => ({
      id,
      name: names(id),
      source,
      minutes: contact.minutes,
      metres: contact.metres,
      levels: levelled.has(id),
    })),
  };
}
