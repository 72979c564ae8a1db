import { finding } from '../findings';
import type { Finding } from '../report';
import type { HealthCard, HealthCardCode } from './payload';

/** The kind of credential that every card is. */
export const HEALTH_CARD = 'https://smarthealth.cards#health-card';
const MAX_ENTRIES = 200;
const MAX_TEXT = 1000;

/** The card in the claims of a JWS, and what its structure lacks. */
export function readCard(claims: Record<string, unknown>): { card: HealthCard; findings: Finding[] } {
  const findings: Finding[] = [];
  const vc = record(claims['vc']);
  const subject = record(vc['credentialSubject']);
  const bundle = record(subject['fhirBundle']);
  const types = list(vc['type']).flatMap((type) => textOf(type) ?? []);
  const resources = list(bundle['entry']).map((entry) => record(record(entry)['resource']));
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient');
  const card: HealthCard = {
    types,
    immunizations: resources.filter(({ resourceType }) => resourceType === 'Immunization').map(immunization),
    observations: resources.filter(({ resourceType }) => resourceType === 'Observation').map(observation),
    bundle: subject['fhirBundle'],
  };
  const rid = textOf(vc['rid']);
  if (rid !== undefined) card.rid = rid;
  const fhirVersion = textOf(subject['fhirVersion']);
  if (fhirVersion !== undefined) card.fhirVersion = fhirVersion;
  if (patient !== undefined) card.person = person(patient);

  if (!types.includes(HEALTH_CARD)) findings.push(finding('missing_field', { field: 'vc.type' }));
  if (!fhirVersion?.startsWith('4.')) {
    findings.push(finding('unsupported_schema', { field: 'vc.credentialSubject.fhirVersion' }));
  }
  if (bundle['resourceType'] !== 'Bundle') {
    findings.push(finding('missing_field', { field: 'vc.credentialSubject.fhirBundle' }));
  } else if (card.person?.birthDate === undefined) {
    findings.push(finding('missing_field', { field: 'vc.credentialSubject.fhirBundle.entry' }));
  }
  return { card, findings };
}

function person(patient: Record<string, unknown>): NonNullable<HealthCard['person']> {
  const name = record(list(patient['name'])[0]);
  return {
    given: list(name['given']).flatMap((part) => textOf(part) ?? []),
    ...optional('family', name['family']),
    ...optional('birthDate', patient['birthDate']),
  };
}

function immunization(resource: Record<string, unknown>): HealthCard['immunizations'][number] {
  const performer = record(record(list(resource['performer'])[0])['actor']);
  return {
    vaccine: codes(resource['vaccineCode']),
    ...optional('status', resource['status']),
    ...optional('occurredOn', resource['occurrenceDateTime']),
    ...optional('lotNumber', resource['lotNumber']),
    ...optional('performer', performer['display']),
  };
}

function observation(resource: Record<string, unknown>): HealthCard['observations'][number] {
  return {
    test: codes(resource['code']),
    value: codes(resource['valueCodeableConcept']),
    ...optional('status', resource['status']),
    ...optional('effectiveAt', resource['effectiveDateTime']),
  };
}

function codes(concept: unknown): HealthCardCode[] {
  return list(record(concept)['coding']).flatMap((coding) => {
    const system = textOf(record(coding)['system']);
    const code = textOf(record(coding)['code']);
    return system === undefined || code === undefined ? [] : [{ system, code }];
  });
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, MAX_ENTRIES) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MAX_TEXT ? value : undefined;
}

function optional<Name extends string>(name: Name, value: unknown): { [key in Name]?: string } {
  const text = textOf(value);
  return text === undefined ? {} : ({ [name]: text } as { [key in Name]?: string });
}
