import type { Consent, Form } from '@binhan/domain/declaration';
import { wrong } from '../reading';
import { type Findings, keep, oneOf } from './collect';
import { consentField } from './fields';
import type { Posted } from './posted';

const given = new Set<unknown>(['yes', 'on', 'true', '1', 'given', true]);

/** The consents of a posted declaration: one for each purpose of the form, given only where somebody said so. */
export function readConsents(form: Form, posted: Posted, findings: Findings): Consent[] {
  for (const name of posted.names()) {
    const purpose = /^consents\.([^.]+)/.exec(name)?.[1];
    if (purpose !== undefined && !form.consents.some((text) => text.purpose === purpose)) {
      keep(wrong('not_asked'), posted.path(name), findings);
    }
  }
  return form.consents.map((text) => {
    const name = consentField(text.purpose);
    const agreed = given.has(oneOf(posted, name, findings));
    if (text.required && !agreed) keep(wrong('consent_needed'), posted.path(name), findings);
    const version = oneOf(posted, `${name}.version`, findings);
    if (version !== undefined && String(version) !== String(text.version)) {
      keep(wrong('consent_outdated'), posted.path(name), findings);
    }
    return { purpose: text.purpose, version: text.version, given: agreed };
  });
}
