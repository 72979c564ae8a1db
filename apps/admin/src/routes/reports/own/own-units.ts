import type { Client } from '@binhan/client';
import type { Caller, OwnReport } from '@binhan/contract';
import { roles } from '@binhan/domain/access';

/** A unit of the caller, and what it owes. */
export interface OwnUnit {
  id: string;
  name: string;
  /** Reports that were not sent; of these, those whose time is over. */
  toSend: number;
  late: number;
}

/** The places whose reports a caller may send, each once. */
export function placesOf(caller: Caller): string[] {
  const grants = caller.who === 'anonymous' ? [] : caller.grants;
  const places = grants.flatMap(({ role, scope }) =>
    scope.kind === 'place' && roles[role].may.includes('report.send') ? [scope.place] : [],
  );
  return [...new Set(places)];
}

/** How many of some reports were not sent, and how many of these are late already. */
export function owedOf(reports: readonly Pick<OwnReport, 'standing'>[]): { toSend: number; late: number } {
  const late = reports.filter(({ standing }) => standing === 'missing').length;
  return { toSend: late + reports.filter(({ standing }) => standing === 'open').length, late };
}

/** The units whose reports a caller may send; one that is none any more is left out. */
export async function ownUnits(api: Client, caller: Caller): Promise<OwnUnit[]> {
  const answers = await Promise.all(placesOf(caller).map((place) => api.reports.own({ place }).safe()));
  return answers.flatMap(({ value }) =>
    value === undefined ? [] : [{ ...value.place, ...owedOf(value.reports) }],
  );
}
