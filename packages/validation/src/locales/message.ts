import type { AreaUnit } from '@binhan/domain/area';
import type { MatchCode } from '@binhan/domain/matching';
import type { Issue, Refusal } from '@binhan/domain/refusals';
import type { Language } from '@binhan/domain/text';
import type { QrKind, QrWarning, UnknownShape } from '@binhan/qr';
import type { DetailField } from '../declaration/fields';
import { issueData, warningData } from '../issues';
import { en } from './en';
import type { GateReason, Sentences } from './sentences';
import { vi } from './vi';

const languages: Record<Language, Sentences> = { vi, en };

/**
 * The sentence of an issue or a warning: what is wrong and what to do. A code or data this version does not know gives a
 * general sentence; nothing of the value is repeated.
 */
export function message(found: Issue, language: Language): string {
  const { issues, warnings, fallback } = languages[language];
  const sentence = Object.hasOwn(issueData, found.code)
    ? sentenceOf(issues, issueData, found)
    : sentenceOf(warnings, warningData, found);
  return sentence ?? fallback.issue;
}

/** The sentence of a refusal. For `invalid_input` each issue has its own: `message`. */
export function refusalMessage(refusal: Pick<Refusal, 'refused' | 'data'>, language: Language): string {
  const { refusals, fallback } = languages[language];
  if (!Object.hasOwn(refusals, refusal.refused)) return fallback.refusal;
  const sentence = refusals[refusal.refused] as string | ((data: unknown) => string);
  if (typeof sentence === 'string') return sentence;
  return hasNumbers(refusal.data) ? sentence(refusal.data) : fallback.refusal;
}

/** Why a gate says stop, for the guard and the visitor. */
export function gateReasonMessage(reason: GateReason, language: Language): string {
  return languages[language].gateReasons[reason];
}

/** What a comparison of two records found of a field: `Tên gần giống: khác dấu ở tên chính`. */
export function matchReasonMessage(code: MatchCode, language: Language): string {
  return languages[language].matchReasons[code];
}

/** The label of a field about the person. */
export function fieldLabel(field: DetailField, language: Language): string {
  return languages[language].fields[field];
}

/** An area with its kind: `Xã Thanh Miện`, `Thanh Miện commune`. */
export function areaName(unit: Pick<AreaUnit, 'kind' | 'name'>, language: Language): string {
  return languages[language].areaNames[unit.kind](unit.name);
}

/** What a kind of code is called. */
export function qrKindName(kind: QrKind, language: Language): string {
  return languages[language].qrKinds[kind];
}

/** The sentence of a warning about a scanned code. */
export function qrWarningMessage(warning: QrWarning, language: Language): string {
  return languages[language].qrWarnings[warning];
}

/** What an unknown code seems to be, and what to scan instead. */
export function unknownQrMessage(seems: UnknownShape, language: Language): string {
  return languages[language].unknownQr[seems];
}

function sentenceOf(
  sentences: object,
  names: Readonly<Record<string, readonly string[]>>,
  { code, data = {} }: Issue,
): string | undefined {
  const needed = Object.hasOwn(names, code) ? names[code] : undefined;
  if (needed === undefined || !needed.every((name) => Object.hasOwn(data, name))) return undefined;
  const sentence: unknown = Reflect.get(sentences, code);
  return typeof sentence === 'function' ? String(sentence(data)) : String(sentence);
}

// The sentences that build on data use numbers only: seconds to wait, bytes.
function hasNumbers(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    Object.values(data).some((value) => typeof value === 'number' && Number.isFinite(value))
  );
}
